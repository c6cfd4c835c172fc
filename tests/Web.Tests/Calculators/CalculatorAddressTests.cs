using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Calculators;

public sealed class CalculatorAddressTests(AtlasSite site)
{
    private static Calculator Compute => CalculatorCatalog.Default.Find("training-compute")!;

    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Opening_page_has_a_plain_address(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        Assert.Equal(SiteUrls.Calculator(slug), CalculatorAddress.Of(CalculatorState.Opening(calculator)));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Address_of_every_example_restores_its_result(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        foreach (var example in calculator.Examples)
        {
            var state = CalculatorState.Opening(calculator).Showing(example.Settings);
            var restored = Read(calculator, CalculatorAddress.Of(state)).Calculate()!;
            var expected = Calculation.Of(calculator, example.Settings);
            Assert.All(calculator.Outputs, output => Assert.Equal(expected.Outputs.Value(output), restored.Outputs.Value(output)));
        }
    }

    [Fact]
    public void Address_restores_model_curve_and_scenarios()
    {
        var kept = CalculatorState.Opening(Compute);
        var state = kept.Choosing("model", "llama-3-1-405b", site.Atlas, new DateOnly(2026, 11, 30)) with
        {
            Vary = Compute.NumberInputs.First(i => i.Key == "tokens"),
            Watch = Compute.NumberOutputs.First(o => o.Key == "pf_days"),
            Scenarios = [CalculatorAddress.QueryOf(kept), CalculatorAddress.QueryOf(kept.With(Compute.Inputs[0], "1B"))],
        };
        var restored = Read(Compute, CalculatorAddress.Of(state));
        Assert.Equal(CalculatorAddress.Of(state), CalculatorAddress.Of(restored));
        Assert.Equal("llama-3-1-405b", restored.Model!.Id);
        Assert.Equal(("tokens", "pf_days", 2), (restored.Vary!.Key, restored.Watch!.Key, restored.Scenarios.Count));
    }

    [Fact]
    public void What_a_person_typed_wrong_is_kept_as_typed()
    {
        var state = CalculatorState.Opening(Compute).With(Compute.Inputs[0], "seventy & <b>");
        Assert.Equal("seventy & <b>", Read(Compute, CalculatorAddress.Of(state)).Text(Compute.Inputs[0]));
    }

    [Fact]
    public void More_scenarios_than_fit_are_left_out() =>
        Assert.Equal(CalculatorState.MostScenarios, Read(Compute, "?" + string.Join('&', Enumerable.Repeat("scenario=params%3D1", 9))).Scenarios.Count);

    [Fact]
    public void Last_value_of_a_repeated_key_counts_because_a_box_follows_its_hidden_no() =>
        Assert.True(Read(Compute, "?params=1&tokens=1&n_layers=1&d_attn=1&seq_len=1&include_attention=false&include_attention=true").Read().Values![(FlagInput)Compute.FindInput("include_attention")!]);

    private CalculatorState Read(Calculator calculator, string address) =>
        CalculatorAddress.Read(calculator, site.Atlas, new DateOnly(2026, 11, 30), address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? address[at..] : "");
}
