using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AiChainAtlas.Data.Migrations
{
    /// <inheritdoc />
    public partial class AppendOnlyRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The third trigger also stops INSERT OR REPLACE, which would delete without a DELETE.
            migrationBuilder.Sql("""
                CREATE TRIGGER revisions_no_update BEFORE UPDATE ON revisions
                BEGIN SELECT RAISE(ABORT, 'revisions are append-only: a revision cannot be changed'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER revisions_no_delete BEFORE DELETE ON revisions
                BEGIN SELECT RAISE(ABORT, 'revisions are append-only: a revision cannot be deleted'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER revisions_in_order BEFORE INSERT ON revisions
                WHEN NEW.id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM revisions)
                BEGIN SELECT RAISE(ABORT, 'revisions are numbered without gaps: take the next number'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER revisions_in_order;");
            migrationBuilder.Sql("DROP TRIGGER revisions_no_delete;");
            migrationBuilder.Sql("DROP TRIGGER revisions_no_update;");
        }
    }
}
