using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Tests;
using AiChainAtlas.Web.Admin.Grid;

namespace AiChainAtlas.Web.Tests.Admin;

public sealed class ListFileTests
{
    private static readonly RecordGrid Entries = new(ChainRecords.Entries);

    [Fact]
    public void Table_has_the_shown_columns_of_the_listed_records_and_nothing_that_a_spreadsheet_would_run()
    {
        var entry = SampleAtlas.Content.Entries[0] with { Name = "=HYPERLINK(1)" };
        var text = ListFile.Csv(Entries.Kind, [.. Entries.Columns.Where(column => column.Key is "link" or "country")], [entry]);
        Assert.Equal("id,name,link,country\r\nnvidia,'=HYPERLINK(1),ai-gpu,United States\r\n", text);
    }

    [Fact]
    public void Json_holds_whole_records_under_the_name_of_their_kind() =>
        Assert.StartsWith("""{"entries":[{"id":"nvidia",""", ListFile.Json(Entries.Kind, [SampleAtlas.Content.Entries[0]]).Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
}
