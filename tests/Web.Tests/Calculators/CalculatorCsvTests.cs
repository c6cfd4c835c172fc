using System.Net;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Calculators;

public sealed class CalculatorCsvTests(AtlasSite site)
{
    private const string Address = "/calculators/energy-carbon.csv?chips=8&hours=10&watts_per_chip=700";

    [Fact]
    public async Task File_begins_with_a_byte_order_mark_and_has_a_name()
    {
        using var response = await site.SendAsync(Address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"ai-chain-atlas-energy-carbon.csv\"", response.Content.Headers.NonValidated["Content-Disposition"].ToString());
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
    }

    [Fact]
    public async Task File_holds_inputs_outputs_units_notes_formula_sources_and_the_address_of_the_result()
    {
        var rows = await RowsAsync(Address);
        Assert.Equal(["kind", "key", "value", "unit", "text"], rows[0]);
        Assert.Contains(["calculator", "energy-carbon", "", "", "Energy, carbon and water"], rows);
        Assert.Contains(["input", "chips", "8", "chips", "Chips"], rows);
        Assert.Contains(["input", "pue", "1.1", "ratio", "PUE"], rows);
        Assert.Contains(rows, row => row[..4] is ["output", "energy_mwh", "0.061600000000000016" or "0.0616" or "0.06160000000000001", "MWh"]);
        Assert.Contains(rows, row => row[..4] is ["output", "tco2e", "", "tCO2e"]);
        Assert.Contains(rows, row => row[0] == "note" && row[4].Contains("tco2e", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[0] == "formula");
        Assert.Contains(rows, row => row[0] == "source" && row[2].StartsWith("https://", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[0] == "address" && row[4] == $"{site.Origin}/calculators/energy-carbon?chips=8&hours=10&watts_per_chip=700");
        Assert.DoesNotContain(rows, row => row[0] == "example");
    }

    [Fact]
    public async Task File_of_the_example_says_that_it_is_one() =>
        Assert.Contains(["example", "", "", "", "Example: 1.02 M chip-hours, power of a chip 400 W. Change any input."], await RowsAsync("/calculators/energy-carbon.csv"));

    [Theory]
    [InlineData("/calculators/energy-carbon.csv?chips=8", HttpStatusCode.BadRequest, "(hours) is missing")]
    [InlineData("/calculators/energy-carbon.csv?chips=%3Cscript%3E", HttpStatusCode.BadRequest, "(chips) is '<script>'")]
    [InlineData("/calculators/energy-carbon.csv?chip=nobody", HttpStatusCode.BadRequest, "(chip) is 'nobody'")]
    [InlineData("/calculators/mining.csv", HttpStatusCode.NotFound, "no such calculator")]
    public async Task Refused_query_is_answered_with_its_sentence_as_plain_text(string address, HttpStatusCode status, string sentence)
    {
        var visit = await site.VisitAsync(address);
        Assert.Equal(status, visit.Status);
        Assert.StartsWith("text/plain", Assert.Single(visit.Header("Content-Type")), StringComparison.Ordinal);
        Assert.Contains(sentence, visit.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_leads_to_the_file_and_to_the_json_of_what_it_shows()
    {
        var links = (await site.VisitAsync("/calculators/energy-carbon?chips=8&hours=10&watts_per_chip=700")).Document.QuerySelectorAll(".share a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href"));
        Assert.Equal(Address, links["CSV"]);
        Assert.Equal("/api/v1/calculators/energy-carbon?chips=8&hours=10&watts_per_chip=700", links["JSON"]);
    }

    private async Task<IReadOnlyList<string[]>> RowsAsync(string address) =>
        [.. (await site.VisitAsync(address)).Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(',', 5)).Select(row => (string[])[.. row[..4], row[4].Trim('"')])];
}
