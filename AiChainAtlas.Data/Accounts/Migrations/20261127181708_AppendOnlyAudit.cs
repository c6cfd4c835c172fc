using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AiChainAtlas.Data.Accounts.Migrations
{
    /// <inheritdoc />
    public partial class AppendOnlyAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The third trigger also stops INSERT OR REPLACE, which would delete without a DELETE.
            migrationBuilder.Sql("""
                CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events
                BEGIN SELECT RAISE(ABORT, 'audit_events are append-only: an event cannot be changed'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events
                BEGIN SELECT RAISE(ABORT, 'audit_events are append-only: an event cannot be deleted'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER audit_events_in_order BEFORE INSERT ON audit_events
                WHEN NEW.id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit_events)
                BEGIN SELECT RAISE(ABORT, 'audit_events are numbered without gaps: take the next number'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER audit_events_in_order;");
            migrationBuilder.Sql("DROP TRIGGER audit_events_no_delete;");
            migrationBuilder.Sql("DROP TRIGGER audit_events_no_update;");
        }
    }
}
