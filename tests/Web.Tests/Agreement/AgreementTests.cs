using System.Globalization;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Web.Tests.Site;
using Microsoft.AspNetCore.WebUtilities;

namespace AiChainAtlas.Web.Tests.Agreement;

/// <summary>One query gives one answer on page, embed, picture, oEmbed, CSV and API.</summary>
public sealed class AgreementTests(AtlasSite site)
{
    private const int MostNamed = 12;

    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Every_output_gives_the_same_answer_to_whole_and_partial_queries(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var outputs = new SiteOutputs(site, calculator);
        List<string> differences = [];
        foreach (var query in AgreementQueries.Of(calculator, site.Atlas))
        {
            // The API reads numbers as machines write them and refuses 175B, by its contract; the others have to agree on it.
            var standard = IsForPeopleOnly(calculator, query) ? await outputs.CsvAsync(query) : await outputs.ApiAsync(query);
            foreach (var other in await outputs.AskAllButApiAsync(query))
            {
                differences.AddRange(Differences(calculator, standard, other).Select(difference => $"{query}: {difference}"));
                if (other.IsExample)
                {
                    differences.Add($"{query}: {other.From} takes it for the example");
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(MostNamed))}");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Query_that_names_nothing_shows_the_example_that_the_api_names_and_says_so(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var outputs = new SiteOutputs(site, calculator);
        var address = await outputs.ExampleOfApiAsync();
        var api = await outputs.ApiAsync(address[address.IndexOf('?', StringComparison.Ordinal)..]);
        foreach (var other in await outputs.AskAllButApiAsync(""))
        {
            Assert.True(other.IsExample, $"{other.From} does not say that it shows an example.");
            Assert.Empty(Differences(calculator, api, other));
        }
    }

    // A picture holds the leading figure alone.
    private static IEnumerable<string> Differences(Calculator calculator, Answer standard, Answer other)
    {
        var lead = calculator.Outputs.FirstOrDefault(output => output is NumberOutput && standard.Values.GetValueOrDefault(output.Key) is not null)?.Key;
        var compared = other.From == "picture" ? standard with { Values = standard.Values.Where(pair => pair.Key == lead).ToDictionary() } : standard;
        return compared.Differences(other, (key, value) => Show(calculator, key, value!), key => calculator.FindOutput(key) is NumberOutput { Restates: not null });
    }

    private static string Show(Calculator calculator, string key, string value) =>
        calculator.FindOutput(key) is NumberOutput number ? QuantityFormat.Of(double.Parse(value, CultureInfo.InvariantCulture), number.Unit) : value;

    private static bool IsForPeopleOnly(Calculator calculator, string query) => QueryHelpers.ParseQuery(query).Any(pair =>
        calculator.FindInput(pair.Key) is NumberInput input && pair.Value[^1] is { Length: > 0 } text && QuantityText.ReadPlain(text) is null && QuantityText.Read(text, input.Unit) is not null);
}
