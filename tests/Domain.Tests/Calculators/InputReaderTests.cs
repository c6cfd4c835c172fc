using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class InputReaderTests
{
    private static readonly Calculator Training = CalculatorCatalog.Default.Find("training-compute")!;
    private static readonly Calculator Time = CalculatorCatalog.Default.Find("training-time-cost")!;
    private static readonly Calculator Inference = CalculatorCatalog.Default.Find("inference")!;
    private static readonly Calculator Energy = CalculatorCatalog.Default.Find("energy-carbon")!;
    private static readonly Calculator Market = CalculatorCatalog.Default.Find("marketplace")!;
    private static readonly Calculator Token = CalculatorCatalog.Default.Find("token-value")!;

    public static TheoryData<string> KindsOfAbsence => ["nothing", "null text", "blank", "spaces"];

    [Theory]
    [MemberData(nameof(KindsOfAbsence))]
    public void Required_input_that_is_absent_or_blank_is_missing(string kind)
    {
        var absent = kind switch { "nothing" => RawInput.Absent, "null text" => RawInput.Word(null), "blank" => RawInput.Machine(""), _ => RawInput.Person("  ") };
        Assert.Equal(("missing", "params"), Judge(Training, ("params", absent), ("tokens", RawInput.Of(1))));
    }

    public static TheoryData<string> BadNumbers =>
        ["text", "word that looks like a number", "NaN", "infinity", "minus infinity", "overflow", "machine text with a suffix", "person's text without sense", "decimal comma", "true", "list", "repeated"];

    [Theory]
    [MemberData(nameof(BadNumbers))]
    public void What_is_no_number_is_not_a_number(string kind)
    {
        var raw = kind switch
        {
            "text" => RawInput.Word("many"),
            "word that looks like a number" => RawInput.Word("175"),
            "NaN" => RawInput.Of(double.NaN),
            "infinity" => RawInput.Of(double.PositiveInfinity),
            "minus infinity" => RawInput.Of(double.NegativeInfinity),
            "overflow" => RawInput.Machine("1e400"),
            "machine text with a suffix" => RawInput.Machine("175B"),
            "person's text without sense" => RawInput.Person("175 bananas"),
            "decimal comma" => RawInput.Person("1,5"),
            "true" => RawInput.Of(true),
            "list" => RawInput.Structure,
            _ => RawInput.Repeated,
        };
        Assert.Equal(("not_a_number", "params"), Judge(Training, ("params", raw), ("tokens", RawInput.Of(1))));
    }

    [Theory]
    [InlineData("params", -1)]
    [InlineData("params", -1e-300)]
    [InlineData("params", 1.0000001e40)]
    [InlineData("params", double.MaxValue)]
    [InlineData("flops_per_param_per_token", 100.1)]
    [InlineData("active_fraction", 0)]
    [InlineData("active_fraction", 1.0001)]
    public void Number_outside_its_bounds_is_out_of_range(string key, double value) =>
        Assert.Equal(("out_of_range", key), Judge(Training, [.. Required(Training, key), (key, RawInput.Of(value))]));

    [Theory]
    [InlineData("params", 0)]
    [InlineData("params", 1e40)]
    [InlineData("flops_per_param_per_token", 100)]
    [InlineData("active_fraction", double.Epsilon)]
    [InlineData("active_fraction", 1)]
    public void Closed_ends_of_the_bounds_are_let_in(string key, double value) =>
        Assert.Equal((null, null), Judge(Training, [.. Required(Training, key), (key, RawInput.Of(value))]));

    [Theory]
    [InlineData("peak_flops_per_chip")]
    [InlineData("utilisation")]
    [InlineData("availability")]
    [InlineData("baseline_usd_per_effective_pflop_hour")]
    public void Divisor_of_zero_is_out_of_range(string key) =>
        Assert.Equal(("out_of_range", key), Judge(Market, [.. Required(Market, key), (key, RawInput.Of(0))]));

    [Fact]
    public void First_field_at_fault_wins_whatever_its_fault()
    {
        Assert.Equal(("missing", "params"), Judge(Training, ("tokens", RawInput.Of(-1))));
        Assert.Equal(("out_of_range", "params"), Judge(Training, ("params", RawInput.Of(-1)), ("tokens", RawInput.Word("many"))));
        Assert.Equal(("not_a_number", "params"), Judge(Training, ("params", RawInput.Word("many"))));
        Assert.Equal(("missing", "tokens"), Judge(Training, ("params", RawInput.Of(1)), ("active_fraction", RawInput.Of(0))));
    }

    [Fact]
    public void Forms_learn_of_every_field_at_fault_at_once()
    {
        var raw = Source([("params", RawInput.Word("many")), ("tokens", RawInput.Of(-1)), ("active_fraction", RawInput.Of(1))]);
        Assert.Equal(["params", "tokens"], InputReader.Problems(Training, raw).Select(problem => problem.Field));
    }

    [Fact]
    public void Suffixes_and_units_are_read_from_people_but_not_from_machines()
    {
        var read = InputReader.Read(Training, Source([("params", RawInput.Person("175 billion parameters")), ("tokens", RawInput.Person("300B"))])).Values!;
        Assert.Equal(["175000000000", "300000000000"], read.Sent.Select(sent => sent.Text));
        Assert.Equal(("not_a_number", "tokens"), Judge(Training, ("params", RawInput.Machine("175e9")), ("tokens", RawInput.Machine("300B"))));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("on", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("off", false)]
    public void Switch_reads_the_usual_words(string text, bool value)
    {
        var read = InputReader.Read(Training, Source([.. Required(Training), ("full_recompute", RawInput.Machine(text))])).Values!;
        Assert.Equal(value ? "true" : "false", read.Text(Training.FindInput("full_recompute")!));
    }

    [Fact]
    public void Switch_refuses_what_is_neither()
    {
        Assert.Equal(("not_a_number", "full_recompute"), Judge(Training, [.. Required(Training), ("full_recompute", RawInput.Machine("yes"))]));
        Assert.Equal(("not_a_number", "full_recompute"), Judge(Training, [.. Required(Training), ("full_recompute", RawInput.Of(1))]));
        Assert.Equal(("not_a_number", "full_recompute"), Judge(Training, [.. Required(Training), ("full_recompute", RawInput.Word("true"))]));
    }

    [Fact]
    public void Inputs_of_a_switch_are_missing_only_when_it_is_on()
    {
        Assert.Equal((null, null), Judge(Training, [.. Required(Training)]));
        Assert.Equal(("missing", "n_layers"), Judge(Training, [.. Required(Training), ("include_attention", RawInput.Of(true))]));
    }

    [Fact]
    public void One_of_two_alternatives_is_enough_and_none_is_missing_with_advice()
    {
        Assert.Equal((null, null), Judge(Energy, ("chip_hours", RawInput.Of(1)), ("watts_per_chip", RawInput.Of(1))));
        Assert.Equal((null, null), Judge(Energy, ("chips", RawInput.Of(1)), ("hours", RawInput.Of(1)), ("watts_per_chip", RawInput.Of(1))));
        Assert.Equal(("missing", "hours"), Judge(Energy, ("chips", RawInput.Of(1)), ("watts_per_chip", RawInput.Of(1))));
        var problem = InputReader.Read(Energy, Source([("watts_per_chip", RawInput.Of(1))])).Problem!;
        Assert.Equal("missing", problem.Error);
        Assert.Equal("Chips (chips) is missing; send chip_hours, or chips and hours.", problem.Sentence);
    }

    [Theory]
    [InlineData("n_layers", "n_kv_heads")]
    [InlineData("n_kv_heads", "n_layers")]
    [InlineData("head_dim", "n_layers")]
    [InlineData("mla_latent_dim", "n_layers")]
    public void Group_of_inputs_is_given_whole_or_not_at_all(string given, string missing) =>
        Assert.Equal(("missing", missing), Judge(Inference, ("params", RawInput.Of(1)), (given, RawInput.Of(2))));

    [Fact]
    public void Direct_figure_makes_the_group_unnecessary() =>
        Assert.Equal((null, null), Judge(Inference, ("params", RawInput.Of(1)), ("n_layers", RawInput.Of(2)), ("kv_bytes_per_token", RawInput.Of(3))));

    [Fact]
    public void Rule_between_inputs_is_reported_on_the_later_one_and_after_all_else()
    {
        Assert.Equal(("out_of_range", "max_supply"), Judge(Token, [.. Required(Token), ("circulating", RawInput.Of(10)), ("max_supply", RawInput.Of(5))]));
        Assert.Equal(("not_a_number", "fees_30d"), Judge(Token, [.. Required(Token), ("circulating", RawInput.Of(10)), ("max_supply", RawInput.Of(5)), ("fees_30d", RawInput.Of(true))]));
    }

    [Fact]
    public void Burning_all_that_circulates_is_out_of_range() =>
        Assert.Equal(("out_of_range", "burn_per_year"), Judge(Token, [.. Required(Token), ("circulating", RawInput.Of(10)), ("emissions_per_year", RawInput.Of(1)), ("burn_per_year", RawInput.Of(11))]));

    [Fact]
    public void Default_that_follows_from_another_input_follows_it()
    {
        var read = InputReader.Read(Token, Source([("price", RawInput.Of(1)), ("circulating", RawInput.Of(42))])).Values!;
        Assert.Equal("42", read.Text(Token.FindInput("max_supply")!));
        Assert.False(read.IsGiven(Token.FindInput("max_supply")!));
    }

    [Theory]
    [InlineData("0,4", "Utilisation (utilisation) is '0,4'; use a point for decimals: 0.4.")]
    [InlineData("half", "Utilisation (utilisation) is 'half'; write a share such as 40 % or 0.4, above 0 % and at most 100 %.")]
    [InlineData("40", "Utilisation (utilisation) is 4,000 %; it must be above 0 % and at most 100 %. For 40 % write 40 % or 0.4.")]
    [InlineData("0", "Utilisation (utilisation) is 0 %; it must be above 0 % and at most 100 %.")]
    public void Person_is_told_in_the_notation_of_the_field(string typed, string sentence) =>
        Assert.Equal(sentence, InputReader.ReadOne(Time.FindInput("utilisation")!, RawInput.Person(typed)).Problem!.Sentence);

    [Theory]
    [InlineData("40", "Utilisation (utilisation) is 40; it must be above 0 and at most 1. For 40 % send 0.4.")]
    [InlineData("40 %", "Utilisation (utilisation) is '40 %'; send it in digits: 0.4.")]
    [InlineData("0,4", "Utilisation (utilisation) is '0,4'; use a point for decimals: 0.4.")]
    [InlineData("half", "Utilisation (utilisation) is 'half'; write a number, above 0 and at most 1.")]
    public void Program_is_told_in_digits(string sent, string sentence) =>
        Assert.Equal(sentence, InputReader.ReadOne(Time.FindInput("utilisation")!, RawInput.Machine(sent)).Problem!.Sentence);

    [Fact]
    public void Number_sent_as_a_word_is_shown_as_the_number_it_should_be() => Assert.Equal(
        "Parameters (params) is '175B'; send the number itself: 175000000000.",
        InputReader.ReadOne(Training.FindInput("params")!, RawInput.Word("175B")).Problem!.Sentence);

    [Theory]
    [InlineData("\u200E175e9")]
    [InlineData("\u202D175000000000\u202C")]
    [InlineData("175\u200B000000000")]
    [InlineData("１７５ｅ９")]
    public void Invisible_and_full_width_characters_are_read_from_people_and_machines(string sent)
    {
        Assert.Equal(175e9, InputReader.ReadOne(Training.FindInput("params")!, RawInput.Person(sent)).Number);
        Assert.Equal(175e9, InputReader.ReadOne(Training.FindInput("params")!, RawInput.Machine(sent)).Number);
    }

    [Fact]
    public void Only_invisible_characters_are_nothing() =>
        Assert.Equal("missing", InputReader.ReadOne(Training.FindInput("params")!, RawInput.Person("\u200B\u202C ")).Problem!.Error);

    [Fact]
    public void Long_text_is_shortened_in_the_sentence()
    {
        var problem = InputReader.Read(Training, Source([("params", RawInput.Machine(new string('x', 10_000)))])).Problem!;
        Assert.True(problem.Sentence.Length < 200, problem.Sentence);
    }

    private static (string Key, RawInput Raw)[] Required(Calculator calculator, string except = "") =>
        [.. calculator.Inputs.Where(input => input.Key != except && ReferenceEquals(input.Required, Condition.Always)).Select(input => (input.Key, RawInput.Of(1)))];

    private static (string? Error, string? Field) Judge(Calculator calculator, params (string Key, RawInput Raw)[] sent) =>
        InputReader.Read(calculator, Source(sent)).Problem is { } problem ? (problem.Error, problem.Field) : (null, null);

    // The last of two entries for one key counts, so that a test can put its own value over a required one.
    private static Func<string, RawInput> Source((string Key, RawInput Raw)[] sent) =>
        key => sent.Where(s => s.Key == key).Select(s => s.Raw).LastOrDefault(RawInput.Absent);
}
