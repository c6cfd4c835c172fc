using AiChainAtlas.Domain.Calculators.Declaring;
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
    private const string ModelKey = "model";
    private const string ChipKey = "chip";
    private const string PriceKey = "price_of";
    private const string VaryKey = "vary";
    private const string WatchKey = "watch";
    private const string ScenarioKey = "scenario";

    // The button of the form that was pressed: fields are filled anew from what was chosen, whatever stood in them.
    private const string FillKey = "fill";

    public static CalculatorState Read(Calculator calculator, Atlas atlas, string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        var state = CalculatorState.Opening(calculator);
        if (Last(values, ModelKey) is { } model)
        {
            state = ModelNames.Find(atlas, model) is { } found ? state.From(found) : Missed(state, ModelKey, ModelNames.Advice(atlas, model));
        }

        if (Last(values, ChipKey) is { } chip)
        {
            state = atlas.Content.Accelerators.FirstOrDefault(a => a.Name == chip) is { } found ? state.From(found) : Missed(state, ChipKey, "The atlas has no data sheet of this name; choose one from the list.");
        }

        if (Last(values, PriceKey) is { } price)
        {
            state = Prices(atlas, state.Chip).FirstOrDefault(p => NameOf(p) == price) is { } found ? state.From(found) : Missed(state, PriceKey, "The atlas has no such price; choose one from the list.");
        }

        var filled = state;
        foreach (var input in calculator.Inputs)
        {
            // A box that is not ticked sends nothing, so a hidden field before it says false: the last one counts.
            if (values.TryGetValue(input.Key, out var typed) && typed.Count > 0)
            {
                state = state.With(input, Readable(input, typed[^1] ?? ""));
            }
        }

        return Refill(state, filled, Last(values, FillKey)) with
        {
            Vary = calculator.FindInput(Last(values, VaryKey) ?? "") as NumberInput,
            Watch = calculator.FindOutput(Last(values, WatchKey) ?? "") as NumberOutput,
            Scenarios = [.. (values.TryGetValue(ScenarioKey, out var kept) ? kept : StringValues.Empty).OfType<string>().Take(CalculatorState.MostScenarios)],
        };
    }

    /// <summary>The address that restores the state.</summary>
    public static string Of(CalculatorState state) => SiteUrls.With(SiteUrls.Calculator(state.Calculator.Slug), Pairs(state));

    /// <summary>The inputs alone, as the query part of an address: what the API, an embed or a scenario takes.</summary>
    public static string QueryOf(CalculatorState state) => SiteUrls.With("", InputPairs(state)).TrimStart('?');

    /// <summary>The name a price goes by in addresses and lists.</summary>
    public static string NameOf(GpuPrice price) => $"{price.Provider}, {price.Terms}, {price.AsOf}";

    /// <summary>Prices of a chip, or of all chips when none is chosen, cheapest first.</summary>
    public static IReadOnlyList<GpuPrice> Prices(Atlas atlas, Accelerator? chip) =>
        [.. atlas.Content.Prices.Where(price => chip is not null && price.Accelerator == chip.Name).OrderBy(price => price.UsdPerGpuHour)];

    /// <summary>Inputs with what the machine-readable address says of them: only those that have a say.</summary>
    public static IEnumerable<KeyValuePair<string, string>> InputPairs(CalculatorState state)
    {
        var values = state.Read().Values;
        foreach (var input in state.Calculator.Inputs)
        {
            if (values is null)
            {
                yield return new(input.Key, state.Text(input));
            }
            else if (input.Applies.Holds(values) && (values.IsGiven(input) || input is NumberInput { FormValue: not null }))
            {
                yield return new(input.Key, values.IsGiven(input) ? values.Text(input)! : "");
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(CalculatorState state)
    {
        IEnumerable<KeyValuePair<string, string>> inputs = [.. InputPairs(state)];
        if (!inputs.SequenceEqual(InputPairs(CalculatorState.Opening(state.Calculator))))
        {
            foreach (var pair in inputs)
            {
                yield return pair;
            }
        }

        (string Key, string? Value)[] rest =
        [
            (ModelKey, state.Model?.Id), (ChipKey, state.Chip?.Name), (PriceKey, state.Price is { } price ? NameOf(price) : null),
            (VaryKey, state.Vary?.Key), (WatchKey, state.Watch?.Key), .. state.Scenarios.Select(scenario => (ScenarioKey, (string?)scenario)),
        ];
        foreach (var (key, value) in rest)
        {
            if (value is not null)
            {
                yield return new(key, value);
            }
        }
    }

    // Addresses hold 175000000000 so that machines read them; a person reads 175 B.
    private static string Readable(Input input, string text) =>
        input is NumberInput number && QuantityText.ReadPlain(text) is { } value && number.Admits(value) ? QuantityEntry.Of(value, number.Unit) : text;

    private static CalculatorState Refill(CalculatorState state, CalculatorState filled, string? pressed) => pressed switch
    {
        ModelKey when filled.Model is { } model => state.From(model),
        ChipKey when filled.Chip is { } chip => state.From(chip),
        PriceKey when filled.Price is { } price => state.From(price),
        _ => state,
    };

    private static CalculatorState Missed(CalculatorState state, string key, string sentence) => state with { Unknown = state.Unknown.SetItem(key, sentence) };

    private static string? Last(Dictionary<string, StringValues> values, string key) =>
        values.TryGetValue(key, out var texts) && texts.Count > 0 && !string.IsNullOrWhiteSpace(texts[^1]) ? texts[^1]!.Trim() : null;
}
