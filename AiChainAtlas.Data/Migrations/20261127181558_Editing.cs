using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AiChainAtlas.Data.Migrations
{
    /// <inheritdoc />
    public partial class Editing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "record_id",
                table: "relations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "record_id",
                table: "milestones",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "record_id",
                table: "gpu_prices",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "record_id",
                table: "chip_stock",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<string>(type: "TEXT", nullable: false),
                    based_on = table.Column<string>(type: "TEXT", nullable: false),
                    @base = table.Column<string>(name: "base", type: "TEXT", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<string>(type: "TEXT", nullable: false),
                    owner_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    suggestion_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => x.id);
                    table.CheckConstraint("ck_drafts_state", "state IN ('open', 'review')");
                });

            migrationBuilder.CreateTable(
                name: "revision_changes",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revision_changes", x => new { x.revision_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_revision_changes_revisions_revision_id",
                        column: x => x.revision_id,
                        principalTable: "revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suggestions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    wrong = table.Column<string>(type: "TEXT", nullable: false),
                    right = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    handled_by = table.Column<string>(type: "TEXT", nullable: true),
                    handled_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suggestions", x => x.id);
                    table.CheckConstraint("ck_suggestions_state", "state IN ('new', 'accepted', 'declined')");
                });

            // Names for what had only a number. Milestones and prices of this age get theirs from it: nothing spoke of them by name before.
            migrationBuilder.Sql("UPDATE relations SET record_id = COALESCE(from_link_id, from_entry_id) || '.' || kind || '.' || COALESCE(to_link_id, to_entry_id);");
            migrationBuilder.Sql("UPDATE chip_stock SET record_id = vendor || '.' || until;");
            migrationBuilder.Sql("UPDATE milestones SET record_id = 'milestone-' || id;");
            migrationBuilder.Sql("UPDATE gpu_prices SET record_id = 'price-' || id;");

            migrationBuilder.CreateIndex(
                name: "IX_relations_record_id",
                table: "relations",
                column: "record_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_milestones_record_id",
                table: "milestones",
                column: "record_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_gpu_prices_record_id",
                table: "gpu_prices",
                column: "record_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_chip_stock_record_id",
                table: "chip_stock",
                column: "record_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_drafts_kind_record_id",
                table: "drafts",
                columns: new[] { "kind", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_drafts_owner_id",
                table: "drafts",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "IX_revision_changes_kind_record_id",
                table: "revision_changes",
                columns: new[] { "kind", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_state_at",
                table: "suggestions",
                columns: new[] { "state", "at" });

            migrationBuilder.Sql("""
                CREATE TRIGGER revision_changes_no_update BEFORE UPDATE ON revision_changes
                BEGIN SELECT RAISE(ABORT, 'revisions are append-only: what a revision changed cannot be rewritten'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER revision_changes_no_delete BEFORE DELETE ON revision_changes
                BEGIN SELECT RAISE(ABORT, 'revisions are append-only: what a revision changed cannot be deleted'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER revision_changes_of_last BEFORE INSERT ON revision_changes
                WHEN NEW.revision_id IS NOT (SELECT MAX(id) FROM revisions)
                BEGIN SELECT RAISE(ABORT, 'revisions are append-only: only the last revision takes changes'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "revision_changes");

            migrationBuilder.DropTable(
                name: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_relations_record_id",
                table: "relations");

            migrationBuilder.DropIndex(
                name: "IX_milestones_record_id",
                table: "milestones");

            migrationBuilder.DropIndex(
                name: "IX_gpu_prices_record_id",
                table: "gpu_prices");

            migrationBuilder.DropIndex(
                name: "IX_chip_stock_record_id",
                table: "chip_stock");

            migrationBuilder.DropColumn(
                name: "record_id",
                table: "relations");

            migrationBuilder.DropColumn(
                name: "record_id",
                table: "milestones");

            migrationBuilder.DropColumn(
                name: "record_id",
                table: "gpu_prices");

            migrationBuilder.DropColumn(
                name: "record_id",
                table: "chip_stock");
        }
    }
}
