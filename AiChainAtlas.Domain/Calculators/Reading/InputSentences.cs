using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>Says what is wrong with an input and how to correct it: to people in its unit, to programs in digits.</summary>
internal static partial class InputSentences
{
    private const int ShownAtMost = 40;

    /// <summary>A text that is no number.</summary>
    public static string OfText(NumberInput input, RawInput raw) => $"{Name(input)} is '{Shorten(raw.Text)}'; {Advice(input, raw)}.";

    /// <summary>A number that the input does not admit.</summary>
    public static string OfValue(NumberInput input, RawInput raw, double value)
    {
        var isTyped = raw.Kind == RawKind.PersonText;
        var isFraction = input.IsWhole && value != Math.Floor(value);
        var shown = !isTyped || isFraction ? QuantityFormat.Exact(value) : QuantityFormat.Of(value, input.Unit);
        var bounds = value > NumberInput.Ceiling ? $"at most {QuantityFormat.Digits(NumberInput.Ceiling)}"
            : isTyped ? input.Bounds
            : input.PlainBounds;
        return $"{Name(input)} is {shown}; it must be {(input.IsWhole ? "a whole number, " : "")}{bounds}.{Hint(input, raw, value)}";
    }

    /// <summary>The label for people, the key for those who write requests.</summary>
    public static string Name(Input input) => $"{input.Label} ({input.Key})";

    /// <summary>What an input takes, in words.</summary>
    public static string Wanted(Input input) => input switch
    {
        NumberInput number => $"a {(number.IsWhole ? "whole " : "")}number{InUnit(number.Unit)}, {number.PlainBounds}",
        FlagInput => "true or false",
        ChoiceInput choice => $"one of {string.Join(", ", choice.Choices.Select(c => c.Key))}",
        _ => "a value",
    };

    public static string Shorten(string text) => text.Length <= ShownAtMost ? text : text[..ShownAtMost] + "…";

    private static string InUnit(Unit unit) => unit.Symbol.Trim().Length > 0 ? $" in {unit.Key}" : "";

    private static string WantedOf(NumberInput input, RawInput raw) =>
        raw.Kind == RawKind.PersonText && input.Unit.Style == NumberStyle.Percent
            ? $"a share such as 40 % or 0.4, {input.Bounds}"
            : Wanted(input);

    // A program is told what to send in place of what a person could have typed.
    private static string Advice(NumberInput input, RawInput raw) =>
        raw.Kind != RawKind.PersonText && QuantityText.Read(raw.Text, input.Unit) is { } meant
            ? $"send {(raw.Kind == RawKind.Word ? "the number itself" : "it in digits")}: {QuantityFormat.Exact(meant)}"
            : QuantityAdvice.Of(raw.Text, input.Unit) ?? $"write {WantedOf(input, raw)}";

    private static string Hint(NumberInput input, RawInput raw, double value)
    {
        if (input.IsWhole && PointBetweenThousands().IsMatch(raw.Text))
        {
            return $" For {raw.Text.Replace('.', ',')} write {raw.Text.Replace(".", "", StringComparison.Ordinal)}.";
        }

        if (input.Unit.Style != NumberStyle.Percent || value <= input.Maximum || !input.Admits(value / 100))
        {
            return "";
        }

        var (percent, share) = (QuantityFormat.Exact(value), QuantityFormat.Exact(value / 100));
        return raw.Kind == RawKind.PersonText ? $" For {percent} % write {percent} % or {share}." : $" For {percent} % send {share}.";
    }

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(\.[0-9]{3})+$")]
    private static partial Regex PointBetweenThousands();
}
