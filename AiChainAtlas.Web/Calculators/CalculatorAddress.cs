using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AiChainAtlas.Web.Calculators;

/// <summary>Reads a <see cref="CalculatorState"/> from the query part of an address and writes it back.</summary>
public static class CalculatorAddress
{
    private const string VaryKey = "vary";
    private const string WatchKey = "watch";
    private const string ScenarioKey = "scenario";

    public static CalculatorState Read(Calculator calculator, Atlas atlas, DateOnly today, string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return CalculatorState.Of(CalculatorQuery.Of(calculator, QueryInputs.ByPerson(query), () => atlas, today)) with
        {
            Vary = calculator.FindInput(Last(values, VaryKey) ?? "") as NumberInput,
            Watch = calculator.FindOutput(Last(values, WatchKey) ?? "") as NumberOutput,
            Scenarios = [.. values.GetValueOrDefault(ScenarioKey, StringValues.Empty).OfType<string>().Take(CalculatorState.MostScenarios)],
        };
    }

    /// <summary>The address that restores the state; that of the starting example names no input.</summary>
    public static string Of(CalculatorState state) =>
        SiteUrls.With(SiteUrls.Calculator(state.Calculator.Slug), [.. state.IsExample ? [] : Named(state), .. Beside(state)]);

    /// <summary>The address of the result, which does not change with the starting example.</summary>
    public static string OfResult(CalculatorState state) =>
        SiteUrls.With(SiteUrls.Calculator(state.Calculator.Slug), [.. Named(state), .. Beside(state)]);

    /// <summary>The starting points that were named, by key.</summary>
    public static IEnumerable<KeyValuePair<string, string>> StartsOf(CalculatorState state) => Present(
    [
        (StartingPointReader.ModelKey, state.Model?.Id), (StartingPointReader.ChipKey, state.From.ChosenChip?.Name),
        (StartingPointReader.PrecisionKey, state.From.ChosenPrecision?.Key),
        (StartingPointReader.PriceKey, NameOf(state.From.ChosenPrice, state.Chip)),
    ]);

    /// <summary>The inputs alone, as the query part of an address: what the API, an embed or a scenario takes.</summary>
    public static string QueryOf(CalculatorState state) => SiteUrls.With("", InputPairs(state)).TrimStart('?');

    /// <summary>The inputs that were given and have a say, numbers as machines write them; as typed where they are refused.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> InputPairs(CalculatorState state)
    {
        IReadOnlyList<KeyValuePair<string, string>> pairs = state.Read().Values is { } values ? Given(state, values) : Typed(state);

        // An address without any input would show the starting example.
        return pairs.Count > 0 ? pairs : [new(state.Calculator.Inputs[0].Key, "")];
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Given(CalculatorState state, InputValues values)
    {
        IReadOnlyList<(Input Input, string Text)> sent = [.. values.Sent];
        IReadOnlyList<(Input Input, string Text)> shown = [.. sent.Where(pair => pair.Input.Applies.Holds(values))];

        // Where inputs without a say change the result after all, they stay.
        var (read, _) = InputReader.Read(
            state.Calculator, key => RawInput.Machine(shown.FirstOrDefault(pair => pair.Input.Key == key).Text));
        var kept = read is not null && CalculatorState.HasSameResult(values, read) ? shown : sent;
        return [.. kept.Select(pair => KeyValuePair.Create(pair.Input.Key, pair.Text))];
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Typed(CalculatorState state) =>
    [
        .. from input in state.Calculator.Inputs
           let text = state.Texts.GetValueOrDefault(input.Key)
           where !string.IsNullOrWhiteSpace(text)
           select KeyValuePair.Create(input.Key, input is NumberInput number && QuantityText.Read(text, number.Unit) is { } value
               ? QuantityFormat.Exact(value)
               : text),
    ];

    // An input that a starting point would fill and that is left out is named without a value.
    private static IEnumerable<KeyValuePair<string, string>> Named(CalculatorState state)
    {
        var pairs = InputPairs(state);
        var leftOut = state.From.Settings(state.Calculator)
            .Select(setting => setting.Input.Key)
            .Distinct()
            .Except(pairs.Select(pair => pair.Key));
        return [.. pairs, .. leftOut.Select(key => KeyValuePair.Create(key, ""))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Beside(CalculatorState state)
    {
        (string Key, string? Value)[] rest = [(VaryKey, state.Vary?.Key), (WatchKey, state.Watch?.Key),
            .. state.Scenarios.Select(scenario => (ScenarioKey, (string?)scenario))];
        return StartsOf(state).Concat(Present(rest));
    }

    private static IEnumerable<KeyValuePair<string, string>> Present(IEnumerable<(string Key, string? Value)> pairs) =>
        pairs.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!));

    // Without its chip a name may be that of several prices.
    private static string? NameOf(GpuPrice? price, Accelerator? chip) =>
        price is null ? null : price.Accelerator == chip?.Name ? StartingPoint.NameOf(price) : price.Id;

    private static string? Last(Dictionary<string, StringValues> values, string key) =>
        values.TryGetValue(key, out var texts) && texts.Count > 0 && !string.IsNullOrWhiteSpace(texts[^1]) ? texts[^1]!.Trim() : null;
}
