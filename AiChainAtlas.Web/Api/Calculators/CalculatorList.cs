using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Api.Calculators;

/// <summary>All calculators with what they take and give.</summary>
internal static class CalculatorList
{
    public static IResult All(HttpRequest request, CalculatorCatalog catalog) => ApiJson.Page<CalculatorJson>(request, [.. catalog.All.Select(CalculatorJson.Of)]);
}

/// <summary>A calculator as its declaration says it. Starting points are the keys that fill inputs from the store.</summary>
public sealed record CalculatorJson(
    string Slug, string Name, string Question, string Topic, IReadOnlyList<string> Formula, IReadOnlyList<InputJson> Inputs, IReadOnlyList<OutputJson> Outputs,
    IReadOnlyList<string> StartingPoints, string Url, string Page, string Embed, string Method)
{
    public static CalculatorJson Of(Calculator c) => new(
        c.Slug, c.Name, c.Question, c.Topic, c.Formula, [.. c.Inputs.Select(InputJson.Of)], [.. c.Outputs.Select(OutputJson.Of)],
        [.. StartingPointReader.KeysOf(c)], SiteUrls.ApiCalculator(c.Slug), SiteUrls.Calculator(c.Slug), SiteUrls.EmbeddedCalculator(c.Slug), SiteUrls.CalculatorMethod(c.Slug));
}

/// <summary>
/// An input: a number with unit and bounds, a flag, or a choice. The default is a number, true or false, or the key of a
/// choice; null where there is none or it follows from other inputs, which the text beside it then says. What it is
/// required for, and when it has a say, is "always", "never" or a condition.
/// </summary>
public sealed record InputJson(
    string Key, string Label, string Symbol, string Help, string Kind, string? Unit, double? Min, bool? MinExclusive, double? Max, bool? Whole,
    object? Default, string DefaultText, IReadOnlyList<ChoiceJson>? Choices, string Required, string Applies)
{
    public static InputJson Of(Input input) => input switch
    {
        NumberInput n => Common(n, "number") with
        {
            Unit = n.Unit.Key,
            Min = n.Minimum,
            MinExclusive = n.IsAboveMinimum,
            Max = n.Maximum,
            Whole = n.IsWhole,
            Default = n.Default,
        },
        FlagInput f => Common(f, "flag") with { Default = f.Default },
        ChoiceInput c => Common(c, "choice") with
        {
            Default = c.Default,
            Choices = [.. c.Choices.Select(choice => new ChoiceJson(choice.Key, choice.Label))],
        },
        _ => throw new ArgumentException($"{input.GetType().Name} is a kind of input that the API does not know; add it here."),
    };

    private static InputJson Common(Input input, string kind) => new(
        input.Key, input.Label, input.Symbol, input.Help, kind, null, null, null, null, null, null, input.WhenLeftOut, null, input.Required.Text, input.Applies.Text);
}

/// <summary>One of the words that a choice takes.</summary>
public sealed record ChoiceJson(string Key, string Label);

/// <summary>An output: a number with its unit, a flag, or a word.</summary>
public sealed record OutputJson(string Key, string Label, string Meaning, string Kind, string? Unit, IReadOnlyList<string>? Words, string Said)
{
    public static OutputJson Of(Output output) => new(
        output.Key, output.Label, output.Meaning, output switch { NumberOutput => "number", FlagOutput => "flag", _ => "word" },
        (output as NumberOutput)?.Unit.Key, (output as WordOutput)?.Words, output.Said.Text);
}
