using System.Text;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Tests.Site;
using MiniExcelLibs;

namespace AiChainAtlas.Web.Tests.Api;

public sealed class EntriesCsvTests(AtlasSite site)
{
    [Theory]
    [InlineData("", null)]
    [InlineData("?lane=crypto", null)]
    [InlineData("?q=render&page=1&page_size=2", null)]
    [InlineData("?lane=ai&columns=name,country", null)]
    public async Task Download_has_a_row_for_every_entry_of_the_list(string query, int? expected)
    {
        var visit = await site.VisitAsync("/entries.csv" + query);
        Assert.Equal("text/csv; charset=utf-8", Assert.Single(visit.Header("Content-Type")));
        Assert.StartsWith("attachment", Assert.Single(visit.Header("Content-Disposition")), StringComparison.Ordinal);
        var rows = Rows(visit.Body);
        var values = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        var list = EntryList.Of(site.Atlas, EntryQueryReader.Read(site.Atlas, values.GetValueOrDefault).Query);
        Assert.Equal(list.Matches.Select(e => e.Id), rows.Skip(1).Select(row => row[0]));
        Assert.Equal(expected ?? list.Total, rows.Count - 1);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal("id", rows[0][0]);
        Assert.All(rows[0].Skip(1), key => Assert.NotNull(EntryColumns.Find(key)));
    }

    [Fact]
    public async Task With_provenance_the_source_date_and_confidence_of_each_value_stand_beside_it()
    {
        var rows = Rows((await site.VisitAsync("/entries.csv?provenance=true&link=cx-gpu&columns=name,founded")).Body);
        Assert.Equal(["id", "name", "founded", "founded_source", "founded_source_url", "founded_as_of", "founded_confidence"], rows[0]);
        var render = rows.Single(row => row[0] == "render");
        var fact = site.Atlas.FindEntry("render")!.Best(EntryFields.Founded)!;
        Assert.Equal((fact.Value, fact.AsOf.ToString()), (render[2], render[5]));
        Assert.StartsWith(site.Atlas.FindSource(fact.SourceIds[0])!.Title, render[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entries.xlsx?lane=crypto")]
    [InlineData("/entries.xlsx?lane=crypto&provenance=true")]
    public async Task The_spreadsheet_holds_the_same_cells_as_the_CSV(string address)
    {
        using var client = site.CreateClient();
        using var file = new MemoryStream(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        var sheet = file.Query(useHeaderRow: false).Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(cell => cell?.ToString() ?? "").ToList()).ToList();
        var csv = Rows((await site.VisitAsync(address.Replace("xlsx", "csv", StringComparison.Ordinal))).Body);
        Assert.Equal(csv.Select(row => row.Select(Domain.Exchange.CsvText.Unguard)), sheet);
    }

    [Theory]
    [InlineData("/entries.csv?provenance=maybe")]
    [InlineData("/entries.xlsx?lane=metal")]
    public async Task A_file_that_cannot_be_made_is_refused(string address) => Assert.Equal(400, (int)(await site.VisitAsync(address)).Status);

    [Fact]
    public async Task Bad_filter_is_refused() => Assert.Equal(400, (int)(await site.VisitAsync("/entries.csv?lane=metal")).Status);

    private static List<List<string>> Rows(string csv)
    {
        var rows = new List<List<string>>();
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append(csv[i++]);
            }
            else if (csv[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && csv[i] is ',' or '\n' && !quoted)
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (csv[i] == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(csv[i]);
            }
        }

        Assert.False(quoted);
        return rows;
    }
}
