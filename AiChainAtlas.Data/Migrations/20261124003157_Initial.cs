using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AiChainAtlas.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accelerators",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    vendor = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    fp32_tflops = table.Column<double>(type: "REAL", nullable: true),
                    tf32_dense_tflops = table.Column<double>(type: "REAL", nullable: true),
                    fp16_dense_tflops = table.Column<double>(type: "REAL", nullable: true),
                    fp16_sparse_tflops = table.Column<double>(type: "REAL", nullable: true),
                    fp8_dense_tflops = table.Column<double>(type: "REAL", nullable: true),
                    int8_dense_tops = table.Column<double>(type: "REAL", nullable: true),
                    memory_gb = table.Column<double>(type: "REAL", nullable: true),
                    memory_bandwidth_gbs = table.Column<double>(type: "REAL", nullable: true),
                    interconnect_gbs_one_way = table.Column<double>(type: "REAL", nullable: true),
                    tdp_w = table.Column<double>(type: "REAL", nullable: true),
                    interconnect_note = table.Column<string>(type: "TEXT", nullable: false),
                    source_note = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accelerators", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    statement = table.Column<string>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claims", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gpu_prices",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    provider = table.Column<string>(type: "TEXT", nullable: false),
                    accelerator = table.Column<string>(type: "TEXT", nullable: false),
                    usd_per_gpu_hour = table.Column<double>(type: "REAL", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    market = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: false),
                    source_note = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gpu_prices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "milestones",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    date = table.Column<string>(type: "TEXT", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", nullable: false),
                    school = table.Column<string>(type: "TEXT", nullable: true),
                    track = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    correction = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_milestones", x => x.id);
                    table.CheckConstraint("ck_milestones_origin", "origin IN ('seed', 'added')");
                    table.CheckConstraint("ck_milestones_track", "track IN ('ai', 'crypto', 'aixcrypto')");
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    publisher = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    date = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stages",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    covers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ai_models",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    date = table.Column<string>(type: "TEXT", nullable: false),
                    domain = table.Column<string>(type: "TEXT", nullable: false),
                    @params = table.Column<double>(name: "params", type: "REAL", nullable: true),
                    dataset_datapoints = table.Column<double>(type: "REAL", nullable: true),
                    epochs = table.Column<double>(type: "REAL", nullable: true),
                    training_flop = table.Column<double>(type: "REAL", nullable: true),
                    training_hours = table.Column<double>(type: "REAL", nullable: true),
                    hardware = table.Column<string>(type: "TEXT", nullable: true),
                    hardware_quantity = table.Column<double>(type: "REAL", nullable: true),
                    mfu = table.Column<double>(type: "REAL", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    source_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ai_models", x => x.id);
                    table.ForeignKey(
                        name: "FK_ai_models_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "chip_stock",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    vendor = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: false),
                    units_p5 = table.Column<double>(type: "REAL", nullable: false),
                    units_median = table.Column<double>(type: "REAL", nullable: false),
                    units_p95 = table.Column<double>(type: "REAL", nullable: false),
                    h100_equivalents_p5 = table.Column<double>(type: "REAL", nullable: false),
                    h100_equivalents_median = table.Column<double>(type: "REAL", nullable: false),
                    h100_equivalents_p95 = table.Column<double>(type: "REAL", nullable: false),
                    power_mw_p5 = table.Column<double>(type: "REAL", nullable: false),
                    power_mw_median = table.Column<double>(type: "REAL", nullable: false),
                    power_mw_p95 = table.Column<double>(type: "REAL", nullable: false),
                    complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chip_stock", x => x.id);
                    table.ForeignKey(
                        name: "FK_chip_stock_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_sources",
                columns: table => new
                {
                    claim_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claim_sources", x => new { x.claim_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_claim_sources_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_claim_sources_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "milestone_sources",
                columns: table => new
                {
                    milestone_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_milestone_sources", x => new { x.milestone_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_milestone_sources_milestones_milestone_id",
                        column: x => x.milestone_id,
                        principalTable: "milestones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_milestone_sources_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    lane = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    parent_id = table.Column<string>(type: "TEXT", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    stage_id = table.Column<string>(type: "TEXT", nullable: true),
                    article_item = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_links", x => x.id);
                    table.CheckConstraint("ck_links_lane", "lane IN ('ai', 'crypto')");
                    table.CheckConstraint("ck_links_origin", "origin IN ('seed', 'added')");
                    table.ForeignKey(
                        name: "FK_links_links_parent_id",
                        column: x => x.parent_id,
                        principalTable: "links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_links_stages_stage_id",
                        column: x => x.stage_id,
                        principalTable: "stages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "term_sources",
                columns: table => new
                {
                    term_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_term_sources", x => new { x.term_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_term_sources_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_term_sources_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entries",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    link_id = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    coingecko_listed = table.Column<bool>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "published"),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entries", x => x.id);
                    table.CheckConstraint("ck_entries_origin", "origin IN ('seed', 'added')");
                    table.CheckConstraint("ck_entries_state", "state IN ('published', 'draft', 'retired')");
                    table.ForeignKey(
                        name: "FK_entries_links_link_id",
                        column: x => x.link_id,
                        principalTable: "links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_subjects",
                columns: table => new
                {
                    claim_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    link_id = table.Column<string>(type: "TEXT", nullable: true),
                    entry_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claim_subjects", x => new { x.claim_id, x.ordinal });
                    table.CheckConstraint("ck_claim_subjects_end", "(link_id IS NULL) <> (entry_id IS NULL)");
                    table.ForeignKey(
                        name: "FK_claim_subjects_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_claim_subjects_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_claim_subjects_links_link_id",
                        column: x => x.link_id,
                        principalTable: "links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "entry_links",
                columns: table => new
                {
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    link_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entry_links", x => new { x.entry_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_entry_links_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_entry_links_links_link_id",
                        column: x => x.link_id,
                        principalTable: "links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "facts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: false),
                    confidence = table.Column<string>(type: "TEXT", nullable: false),
                    rank = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facts", x => x.id);
                    table.CheckConstraint("ck_facts_confidence", "confidence IN ('reported', 'likely', 'estimated', 'unverified')");
                    table.CheckConstraint("ck_facts_rank", "rank IN ('preferred', 'normal', 'deprecated')");
                    table.ForeignKey(
                        name: "FK_facts_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "redirects",
                columns: table => new
                {
                    former_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_redirects", x => x.former_id);
                    table.ForeignKey(
                        name: "FK_redirects_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    from_link_id = table.Column<string>(type: "TEXT", nullable: true),
                    from_entry_id = table.Column<string>(type: "TEXT", nullable: true),
                    to_link_id = table.Column<string>(type: "TEXT", nullable: true),
                    to_entry_id = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    contested = table.Column<bool>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relations", x => x.id);
                    table.CheckConstraint("ck_relations_from", "(from_link_id IS NULL) <> (from_entry_id IS NULL)");
                    table.CheckConstraint("ck_relations_origin", "origin IN ('seed', 'added')");
                    table.CheckConstraint("ck_relations_to", "(to_link_id IS NULL) <> (to_entry_id IS NULL)");
                    table.ForeignKey(
                        name: "FK_relations_entries_from_entry_id",
                        column: x => x.from_entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_relations_entries_to_entry_id",
                        column: x => x.to_entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_relations_links_from_link_id",
                        column: x => x.from_link_id,
                        principalTable: "links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_relations_links_to_link_id",
                        column: x => x.to_link_id,
                        principalTable: "links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_sources",
                columns: table => new
                {
                    fact_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_sources", x => new { x.fact_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_fact_sources_facts_fact_id",
                        column: x => x.fact_id,
                        principalTable: "facts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_fact_sources_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relation_sources",
                columns: table => new
                {
                    relation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relation_sources", x => new { x.relation_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_relation_sources_relations_relation_id",
                        column: x => x.relation_id,
                        principalTable: "relations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_relation_sources_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ai_models_source_id",
                table: "ai_models",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_chip_stock_source_id",
                table: "chip_stock",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_claim_sources_source_id",
                table: "claim_sources",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_claim_subjects_entry_id",
                table: "claim_subjects",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "IX_claim_subjects_link_id",
                table: "claim_subjects",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_entries_link_id",
                table: "entries",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_entry_links_entry_id_link_id",
                table: "entry_links",
                columns: new[] { "entry_id", "link_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_entry_links_link_id",
                table: "entry_links",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_fact_sources_source_id",
                table: "fact_sources",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_facts_entry_id_ordinal",
                table: "facts",
                columns: new[] { "entry_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_links_parent_id",
                table: "links",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_links_stage_id",
                table: "links",
                column: "stage_id");

            migrationBuilder.CreateIndex(
                name: "IX_milestone_sources_source_id",
                table: "milestone_sources",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_redirects_entry_id",
                table: "redirects",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "IX_relation_sources_source_id",
                table: "relation_sources",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_relations_from_entry_id",
                table: "relations",
                column: "from_entry_id");

            migrationBuilder.CreateIndex(
                name: "IX_relations_from_link_id",
                table: "relations",
                column: "from_link_id");

            migrationBuilder.CreateIndex(
                name: "IX_relations_to_entry_id",
                table: "relations",
                column: "to_entry_id");

            migrationBuilder.CreateIndex(
                name: "IX_relations_to_link_id",
                table: "relations",
                column: "to_link_id");

            migrationBuilder.CreateIndex(
                name: "IX_revisions_hash",
                table: "revisions",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_term_sources_source_id",
                table: "term_sources",
                column: "source_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accelerators");

            migrationBuilder.DropTable(
                name: "ai_models");

            migrationBuilder.DropTable(
                name: "chip_stock");

            migrationBuilder.DropTable(
                name: "claim_sources");

            migrationBuilder.DropTable(
                name: "claim_subjects");

            migrationBuilder.DropTable(
                name: "entry_links");

            migrationBuilder.DropTable(
                name: "fact_sources");

            migrationBuilder.DropTable(
                name: "gpu_prices");

            migrationBuilder.DropTable(
                name: "milestone_sources");

            migrationBuilder.DropTable(
                name: "redirects");

            migrationBuilder.DropTable(
                name: "relation_sources");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "term_sources");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropTable(
                name: "facts");

            migrationBuilder.DropTable(
                name: "milestones");

            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "entries");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "stages");
        }
    }
}
