using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class CalculatorQueryTests
{
    private static readonly Calculator Cost = CalculatorCatalog.Default.Find("training-time-cost")!;
    private static readonly Calculator Compute = CalculatorCatalog.Default.Find("training-compute")!;
    private static readonly Calculator Serving = CalculatorCatalog.Default.Find("inference")!;
    private static readonly Atlas Atlas = SampleAtlas.Build();
    private static readonly DateOnly Today = new(2026, 11, 30);

    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Query_without_names_is_the_starting_example_for_people_and_nothing_for_programs(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var shown = CalculatorQuery.Of(calculator, Sent(), NoAtlas, Today);
        Assert.True(shown.IsEmpty);
        Assert.True(shown.IsExample);
        Assert.Equal(calculator.FormSettings.Select(setting => setting.Input.Key), shown.Read().Values!.Sent.Select(pair => pair.Input.Key));

        var answered = CalculatorQuery.WithoutExample(calculator, Sent(), NoAtlas, Today);
        Assert.True(answered.IsEmpty);
        Assert.False(answered.IsExample);
        Assert.Equal(InputProblem.Missing, answered.Read().Problem!.Error);
    }

    [Theory]
    [InlineData("params", "70e9")]
    [InlineData("params", "")]
    [InlineData("include_attention", "false")]
    public void Query_that_names_an_input_takes_nothing_from_the_example(string key, string text)
    {
        var query = Query(Compute, (key, text));
        Assert.False(query.IsExample);
        Assert.All(Compute.Inputs.Where(input => input.Key != key), input => Assert.Equal(RawInput.Absent, query.Raw(input.Key)));
    }

    [Theory]
    [InlineData("utm_source", "news")]
    [InlineData("Params", "70e9")]
    [InlineData("model", "")]
    [InlineData("price_of", "coreweave-h100")]
    public void Key_that_the_calculator_does_not_take_names_nothing(string key, string text) => Assert.True(Query(Compute, (key, text)).IsExample);

    [Fact]
    public void Starting_points_fill_inputs_and_what_is_sent_beside_them_wins()
    {
        var query = Query(Cost, ("model", "perceptron"), ("chip", "H100"), ("price_of", "CoreWeave, on-demand, 2026-05-12"), ("utilisation", "0.3"));
        Assert.Equal(
            ["flops=694895", "params=1000", "peak_flops_per_chip=989000000000000", "price_per_chip_hour=4.25", "utilisation=0.3"],
            query.Read().Values!.Sent.Select(pair => $"{pair.Input.Key}={pair.Text}").Order(StringComparer.Ordinal));
        Assert.Equal(["Perceptron fills flops, params.", "H100 at BF16 or FP16 fills peak_flops_per_chip.", "H100 at CoreWeave, on-demand, 2026-05-12 fills price_per_chip_hour."], query.Origins.Take(3));
    }

    [Fact]
    public void Input_sent_blank_beside_a_starting_point_is_left_out()
    {
        var query = Query(Cost, ("model", "perceptron"), ("flops", ""), ("chip", "H100"));
        Assert.Equal(RawInput.Absent, query.Raw("flops"));
        Assert.Equal(("missing", "tokens"), (query.Read().Problem!.Error, query.Read().Problem!.Field));
    }

    [Fact]
    public void Price_without_its_chip_is_found_by_id_or_by_a_name_that_no_other_has()
    {
        Assert.Equal("coreweave-h100", Query(Cost, ("price_of", "coreweave-h100")).From.ChosenPrice!.Id);
        Assert.Equal("coreweave-h100", Query(Cost, ("price_of", "CoreWeave, on-demand, 2026-05-12")).From.ChosenPrice!.Id);
        var other = SampleAtlas.Content.Prices[0] with { Id = "coreweave-a100", Accelerator = "A100", UsdPerGpuHour = 2 };
        var two = SampleAtlas.Build(SampleAtlas.Content with { Prices = [.. SampleAtlas.Content.Prices, other] });
        var problem = Assert.Single(CalculatorQuery.Of(Cost, Sent(("price_of", "CoreWeave, on-demand, 2026-05-12")), () => two, Today).UnknownNames);
        Assert.Contains("write one of coreweave-h100; coreweave-a100", problem.Sentence, StringComparison.Ordinal);
        Assert.Equal("coreweave-a100", CalculatorQuery.Of(Cost, Sent(("chip", "A100"), ("price_of", "CoreWeave, on-demand, 2026-05-12")), () => two, Today).From.ChosenPrice!.Id);
    }

    [Theory]
    [InlineData("model", "Nobody's model", "Model (model) is 'Nobody's model'; the atlas has no model of this name")]
    [InlineData("chip", "100", "Chip (chip) is '100'; several match: write one of A100; H100")]
    [InlineData("price_of", "Elsewhere", "Listed price (price_of) is 'Elsewhere'; the atlas has no listed price of this name")]
    public void Name_that_the_store_does_not_hold_is_refused_whatever_else_is_sent(string key, string name, string sentence)
    {
        var (values, problem) = Query(Cost, ("flops", "1e20"), ("peak_flops_per_chip", "1e14"), ("utilisation", "0.5"), (key, name)).Read();
        Assert.Null(values);
        Assert.Equal((InputProblem.Missing, key), (problem!.Error, problem.Field));
        Assert.StartsWith(sentence, problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_of_a_starting_point_is_a_text_and_is_sent_once()
    {
        var sent = Sent(("params", "1"));
        sent.Add("model", RawInput.Structure);
        Assert.Equal((InputProblem.NotANumber, "model"), Refusal(CalculatorQuery.Of(Compute, sent, () => Atlas, Today)));
        Assert.Equal((InputProblem.NotANumber, "model"), Refusal(Query(Compute, ("model", "perceptron"), ("model", "perceptron"))));
    }

    [Fact]
    public void Pressed_button_lets_the_figures_of_its_starting_point_replace_what_stands_in_the_fields_and_empties_what_was_of_another()
    {
        var query = Query(Cost, ("flops", "1"), ("tokens", "2"), ("goodput", "0.9"), ("peak_flops_per_chip", "1e12"), ("model", "perceptron"), ("chip", "H100"), ("fill", "model"));
        Assert.Equal(("694895", "", "0.9", ""), (query.Raw("flops").Text, query.Raw("tokens").Text, query.Raw("goodput").Text, query.Raw("peak_flops_per_chip").Text));
        Assert.Null(query.From.Chip);
    }

    [Fact]
    public void Field_of_a_form_that_shows_its_default_counts_as_left_out_and_the_same_in_a_request_does_not()
    {
        Assert.Equal(RawInput.Absent, Query(Serving, ("params", "70e9"), ("kv_bytes_per_token", "0"), ("form", "1")).Raw("kv_bytes_per_token"));
        Assert.Equal("0", Query(Serving, ("params", "70e9"), ("kv_bytes_per_token", "0")).Raw("kv_bytes_per_token").Text);
    }

    [Fact]
    public void Number_sent_twice_is_refused_and_a_box_of_a_form_counts_by_its_last()
    {
        Assert.Equal((InputProblem.NotANumber, "params"), Refusal(Query(Compute, ("params", "1"), ("params", "2"), ("tokens", "1"))));
        Assert.Equal("true", Query(Compute, ("causal", "false"), ("causal", "true")).Raw("causal").Text);
        var body = new SentInputs();
        body.Add("causal", RawInput.Of(false));
        body.Add("causal", RawInput.Of(true));
        Assert.Equal(RawInput.Repeated, CalculatorQuery.Of(Compute, body, NoAtlas, Today).Raw("causal"));
    }

    [Theory]
    [InlineData("params", "70000000000", "70 B")]
    [InlineData("params", "seventy", "seventy")]
    [InlineData("causal", "1", "true")]
    [InlineData("causal", "off", "false")]
    [InlineData("params", "", "")]
    public void Field_shows_what_was_sent_as_a_person_would_type_it(string key, string sent, string shown) =>
        Assert.Equal(shown, Query(Compute, (key, sent)).TextOf(Compute.FindInput(key)!));

    [Fact]
    public void Field_that_nothing_was_sent_for_has_no_text_of_its_own() => Assert.Null(Query(Compute, ("params", "1")).TextOf(Compute.FindInput("active_fraction")!));

    [Fact]
    public void Problems_name_every_needed_field_and_none_that_another_input_makes_needless()
    {
        Assert.Equal(["params", "tokens", "peak_flops_per_chip"], Problems(Query(Cost, ("chips", "8"))));
        Assert.Equal(["peak_flops_per_chip"], Problems(Query(Cost, ("chips", "8"), ("flops", "1e20"))));

        // While flops is being typed, params and tokens do not become needed.
        Assert.Equal(["flops", "peak_flops_per_chip"], Problems(Query(Cost, ("chips", "8"), ("flops", "1e"))));
    }

    private static IEnumerable<string> Problems(CalculatorQuery query) => PartialInputs.Problems(query.Calculator, query.Raw).Select(problem => problem.Field);

    private static (string Error, string Field) Refusal(CalculatorQuery query) => query.Read().Problem is { } problem ? (problem.Error, problem.Field) : ("", "");

    private static CalculatorQuery Query(Calculator calculator, params (string Key, string Text)[] sent) => CalculatorQuery.Of(calculator, Sent(sent), () => Atlas, Today);

    private static SentInputs Sent(params (string Key, string Text)[] pairs)
    {
        var sent = new SentInputs { IsAddress = true };
        foreach (var (key, text) in pairs)
        {
            sent.Add(key, RawInput.Person(text));
        }

        return sent;
    }

    private static Atlas NoAtlas() => throw new InvalidOperationException("This query names no starting point.");
}
