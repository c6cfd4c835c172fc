using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Agreement;

/// <summary>Partial queries whose answers were worked out by hand: no input of the starting example gets into them.</summary>
public sealed class KnownAnswerTests(AtlasSite site)
{
    [Theory]
    [InlineData("energy-carbon", "?chips=8&hours=10&watts_per_chip=700", "energy_mwh", 0.0616, "0.0616 MWh")]
    [InlineData("energy-carbon", "?chips=8&hours=10&watts_per_chip=700", "tco2e", null, null)]
    [InlineData("training-memory", "?params=70e9", "per_gpu_bytes", 1.12e12, "1.12 TB")]
    [InlineData("inference", "?params=70e9&mem_bandwidth=3.35e12", "tokens_per_second", 23.928571428571, "23.9 tokens/s")]
    [InlineData("training-time-cost", "?flops=3.14e23&peak_flops_per_chip=312e12&utilisation=0.4&chips=1024", "cost_usd", null, null)]
    [InlineData("training-time-cost", "?flops=3.14e23&peak_flops_per_chip=312e12&utilisation=0.4&chips=1024&price_per_chip_hour=", "cost_usd", null, null)]
    public async Task Answer_rests_on_what_was_given_alone(string slug, string query, string output, double? expected, string? text)
    {
        var outputs = new SiteOutputs(site, CalculatorCatalog.Default.Find(slug)!);
        foreach (var answer in (IEnumerable<Answer>)[await outputs.ApiAsync(query), .. await outputs.AskAllButApiAsync(query)])
        {
            Assert.Null(answer.Refusal);
            Assert.False(answer.IsExample);
            if (answer.From == "picture")
            {
                Assert.True(text is null || answer.Texts.Contains(text), $"The picture lacks {text}.");
            }
            else if (expected is { } number)
            {
                Assert.Equal(number, double.Parse(answer.Values[output]!, System.Globalization.CultureInfo.InvariantCulture), number * 1e-9);
            }
            else
            {
                Assert.Null(answer.Values.GetValueOrDefault(output));
            }
        }
    }
}
