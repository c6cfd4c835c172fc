using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AiChainAtlas.Data.Migrations
{
    /// <inheritdoc />
    public partial class SourcesRanksShapes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "source_note",
                table: "gpu_prices",
                newName: "editor_note");

            migrationBuilder.RenameColumn(
                name: "source_note",
                table: "accelerators",
                newName: "editor_note");

            migrationBuilder.AddColumn<string>(
                name: "licence",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "sources",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "retrieved",
                table: "sources",
                type: "TEXT",
                nullable: false,
                defaultValue: "n.d.");

            migrationBuilder.AddColumn<string>(
                name: "type",
                table: "sources",
                type: "TEXT",
                nullable: false,
                defaultValue: "blog");

            migrationBuilder.AddColumn<string>(
                name: "provider_entry_id",
                table: "gpu_prices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "editor_note",
                table: "entries",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "accelerator",
                table: "ai_models",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "active_params",
                table: "ai_models",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "context_tokens",
                table: "ai_models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "experts",
                table: "ai_models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "experts_per_token",
                table: "ai_models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "head_dim",
                table: "ai_models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "heads",
                table: "ai_models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "kv_heads",
                table: "ai_models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "latent_dim",
                table: "ai_models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "layers",
                table: "ai_models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mfu_precision",
                table: "ai_models",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "shape_source_id",
                table: "ai_models",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "vocabulary",
                table: "ai_models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "width",
                table: "ai_models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "accelerators",
                type: "TEXT",
                nullable: false,
                defaultValue: "shipping");

            migrationBuilder.AddColumn<double>(
                name: "fp4_dense_tflops",
                table: "accelerators",
                type: "REAL",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "accelerator_sources",
                columns: table => new
                {
                    accelerator = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accelerator_sources", x => new { x.accelerator, x.ordinal });
                    table.ForeignKey(
                        name: "FK_accelerator_sources_accelerators_accelerator",
                        column: x => x.accelerator,
                        principalTable: "accelerators",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_accelerator_sources_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gpu_price_sources",
                columns: table => new
                {
                    price_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gpu_price_sources", x => new { x.price_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_gpu_price_sources_gpu_prices_price_id",
                        column: x => x.price_id,
                        principalTable: "gpu_prices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_gpu_price_sources_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ranks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    record_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    link_id = table.Column<string>(type: "TEXT", nullable: false),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    basis_kind = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ranks", x => x.id);
                    table.ForeignKey(
                        name: "FK_ranks_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ranks_links_link_id",
                        column: x => x.link_id,
                        principalTable: "links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rank_sources",
                columns: table => new
                {
                    rank_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rank_sources", x => new { x.rank_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_rank_sources_ranks_rank_id",
                        column: x => x.rank_id,
                        principalTable: "ranks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_rank_sources_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_gpu_prices_provider_entry_id",
                table: "gpu_prices",
                column: "provider_entry_id");

            migrationBuilder.CreateIndex(
                name: "IX_ai_models_accelerator",
                table: "ai_models",
                column: "accelerator");

            migrationBuilder.CreateIndex(
                name: "IX_ai_models_shape_source_id",
                table: "ai_models",
                column: "shape_source_id");

            migrationBuilder.CreateIndex(
                name: "IX_accelerator_sources_source_id",
                table: "accelerator_sources",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_gpu_price_sources_source_id",
                table: "gpu_price_sources",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_rank_sources_source_id",
                table: "rank_sources",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_ranks_entry_id",
                table: "ranks",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "IX_ranks_link_id",
                table: "ranks",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_ranks_record_id",
                table: "ranks",
                column: "record_id",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_ai_models_accelerators_accelerator",
                table: "ai_models",
                column: "accelerator",
                principalTable: "accelerators",
                principalColumn: "name",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ai_models_sources_shape_source_id",
                table: "ai_models",
                column: "shape_source_id",
                principalTable: "sources",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_gpu_prices_entries_provider_entry_id",
                table: "gpu_prices",
                column: "provider_entry_id",
                principalTable: "entries",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // Sources had no type: it follows from the word for their sort, and is the weakest where that says nothing.
            migrationBuilder.Sql("UPDATE sources SET type = 'memory' WHERE id = 'from-memory';");
            migrationBuilder.Sql("""
                UPDATE sources SET type = 'primary' WHERE kind IN
                    ('project repository', 'project documentation', 'documentation', 'company blog', 'company page', 'founder blog', 'filing',
                     'white paper', 'paper', 'press release', 'vendor page', 'standard text', 'governance proposal', 'foundation page', 'project wiki');
                """);
            migrationBuilder.Sql("""
                UPDATE sources SET type = 'data_set' WHERE kind IN
                    ('dataset', 'curated list', 'list', 'index', 'aggregator page', 'market data', 'data page', 'survey list', 'bibliography');
                """);
            migrationBuilder.Sql("""
                UPDATE sources SET type = 'press' WHERE kind IN
                    ('news', 'news analysis', 'news digest', 'newsletter', 'interview', 'interview summary', 'article', 'podcast page');
                """);
            migrationBuilder.Sql("UPDATE sources SET type = 'copy' WHERE kind LIKE '%copy%' OR kind LIKE '%repost%' OR kind = 'seed article';");

            // "Renamed" was a status: the thing runs, and its earlier name is a fact of its own with the same provenance.
            migrationBuilder.Sql("""
                INSERT INTO facts (entry_id, ordinal, field, value, as_of, confidence, rank, note)
                SELECT f.entry_id,
                       (SELECT MAX(ordinal) + 1 FROM facts WHERE entry_id = f.entry_id),
                       'renamed',
                       COALESCE((SELECT value FROM facts n WHERE n.entry_id = f.entry_id AND n.field = 'former_name' ORDER BY n.ordinal LIMIT 1), 'an earlier name'),
                       f.as_of, f.confidence, f.rank, f.note
                FROM facts f
                WHERE f.id IN (SELECT MIN(id) FROM facts WHERE field = 'status' AND value = 'renamed' GROUP BY entry_id);
                """);
            migrationBuilder.Sql("""
                INSERT INTO fact_sources (fact_id, ordinal, source_id)
                SELECT n.id, s.ordinal, s.source_id
                FROM facts n
                JOIN facts f ON f.id = (SELECT MIN(id) FROM facts WHERE entry_id = n.entry_id AND field = 'status' AND value = 'renamed')
                JOIN fact_sources s ON s.fact_id = f.id
                WHERE n.field = 'renamed';
                """);
            migrationBuilder.Sql("UPDATE facts SET value = 'active' WHERE field = 'status' AND value = 'renamed';");

            // Prices and data sheets told their sources in a sentence: each sentence becomes a source that can be cited.
            foreach (var (table, owner, owned, list) in new[]
            {
                ("gpu_prices", "id", "price_id", "gpu_price_sources"), ("accelerators", "name", "accelerator", "accelerator_sources"),
            })
            {
                migrationBuilder.Sql($"""
                    INSERT INTO sources (id, ordinal, title, publisher, date, type, kind, retrieved, note)
                    SELECT '{list.Replace('_', '-')}-' || MIN(rowid), (SELECT MAX(ordinal) FROM sources) + MIN(rowid), editor_note, 'as stated', 'n.d.', 'copy', 'note', 'n.d.', ''
                    FROM {table} WHERE editor_note <> '' GROUP BY editor_note;
                    """);
                migrationBuilder.Sql($"""
                    INSERT INTO {list} ({owned}, ordinal, source_id)
                    SELECT {owner}, 0, (SELECT s.id FROM sources s WHERE s.title = t.editor_note AND s.publisher = 'as stated' LIMIT 1)
                    FROM {table} t WHERE editor_note <> '';
                    """);
                migrationBuilder.Sql($"UPDATE {table} SET editor_note = '';");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ai_models_accelerators_accelerator",
                table: "ai_models");

            migrationBuilder.DropForeignKey(
                name: "FK_ai_models_sources_shape_source_id",
                table: "ai_models");

            migrationBuilder.DropForeignKey(
                name: "FK_gpu_prices_entries_provider_entry_id",
                table: "gpu_prices");

            migrationBuilder.DropTable(
                name: "accelerator_sources");

            migrationBuilder.DropTable(
                name: "gpu_price_sources");

            migrationBuilder.DropTable(
                name: "rank_sources");

            migrationBuilder.DropTable(
                name: "ranks");

            migrationBuilder.DropIndex(
                name: "IX_gpu_prices_provider_entry_id",
                table: "gpu_prices");

            migrationBuilder.DropIndex(
                name: "IX_ai_models_accelerator",
                table: "ai_models");

            migrationBuilder.DropIndex(
                name: "IX_ai_models_shape_source_id",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "licence",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "note",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "retrieved",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "type",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "provider_entry_id",
                table: "gpu_prices");

            migrationBuilder.DropColumn(
                name: "editor_note",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "accelerator",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "active_params",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "context_tokens",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "experts",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "experts_per_token",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "head_dim",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "heads",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "kv_heads",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "latent_dim",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "layers",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "mfu_precision",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "shape_source_id",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "vocabulary",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "width",
                table: "ai_models");

            migrationBuilder.DropColumn(
                name: "state",
                table: "accelerators");

            migrationBuilder.DropColumn(
                name: "fp4_dense_tflops",
                table: "accelerators");

            migrationBuilder.RenameColumn(
                name: "editor_note",
                table: "gpu_prices",
                newName: "source_note");

            migrationBuilder.RenameColumn(
                name: "editor_note",
                table: "accelerators",
                newName: "source_note");
        }
    }
}
