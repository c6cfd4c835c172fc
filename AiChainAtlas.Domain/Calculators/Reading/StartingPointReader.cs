using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Prices;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>
/// Finds the model, the chip, the precision and the price that a query starts from. The only place that judges their names.
/// </summary>
public static class StartingPointReader
{
    public const string ModelKey = "model";
    public const string ChipKey = "chip";
    public const string PrecisionKey = "precision";
    public const string PriceKey = "price_of";

    private const int MostNamed = 5;

    /// <summary>The keys that a calculator takes beside its inputs.</summary>
    public static IEnumerable<string> KeysOf(Calculator calculator)
    {
        if (StartingPoint.TakesModels(calculator))
        {
            yield return ModelKey;
        }

        if (StartingPoint.TakesChips(calculator))
        {
            yield return ChipKey;
        }

        if (StartingPoint.TakesPrecisions(calculator))
        {
            yield return PrecisionKey;
        }

        if (StartingPoint.TakesPrices(calculator))
        {
            yield return PriceKey;
        }
    }

    /// <summary>The records that were named with those that go with them, and a problem for each name that fits none or several.</summary>
    /// <param name="calculator">Whose inputs they fill.</param>
    /// <param name="atlas">Where they are looked for.</param>
    /// <param name="today">The day from which prices are 12 months old.</param>
    /// <param name="raw">What was sent for a key.</param>
    public static (StartingPoints Found, IReadOnlyList<InputProblem> Problems) Read(
        Calculator calculator, Atlas atlas, DateOnly today, Func<string, RawInput> raw)
    {
        var keys = KeysOf(calculator).ToList();
        var (model, modelProblem) = Find(ModelKey, "Model", Sent(ModelKey), text => Models(atlas, text), model => model.Name);
        var sheets = atlas.Content.Accelerators;
        var modelChip = StartingPoint.TakesChipOfModel(calculator)
            ? sheets.FirstOrDefault(sheet => sheet.Name == model?.AcceleratorName)
            : null;
        var (chosen, chipProblem) = Find(
            ChipKey, "Chip", Sent(ChipKey), text => Matches(sheets, text, sheet => sheet.Name), sheet => sheet.Name);
        var chip = chosen ?? modelChip;
        var (precision, precisionProblem) = PrecisionOf(Sent(PrecisionKey), StartingPoint.TakesChips(calculator) ? chip : null);
        var (price, priceProblem) = Find(PriceKey, "Listed price", Sent(PriceKey), text => Prices(atlas, chip, text), NameOfPrice);
        string NameOfPrice(GpuPrice price) => chip is null ? price.Id : StartingPoint.NameOf(price);
        InputProblem?[] problems = [modelProblem, chipProblem, precisionProblem, priceProblem];
        var found = new StartingPoints
        {
            Model = model,
            ModelChip = modelChip,
            ChosenChip = chosen == modelChip ? null : chosen,
            ChosenPrecision = precision,
            ChosenPrice = price,
            Median = chip is not null && StartingPoint.TakesPrices(calculator)
                ? MedianPrice.Of(chip.Name, atlas.Content.Prices, today)
                : null,
        };

        // A form sends the precision that it shows; one that would count anyway was not chosen.
        found = precision == found.UsualPrecision ? found with { ChosenPrecision = null } : found;
        return (found, [.. problems.OfType<InputProblem>()]);

        RawInput Sent(string key) => keys.Contains(key) ? raw(key) : RawInput.Absent;
    }

    /// <summary>Models whose name holds the text, those that begin with it first, newest first.</summary>
    public static IEnumerable<AiModel> ModelsLike(Atlas atlas, string text) => atlas.Content.Models
        .Where(model => model.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(model => model.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase))
        .ThenByDescending(model => model.Date);

    private static AiModel[] Models(Atlas atlas, string text) =>
        atlas.Content.Models.FirstOrDefault(model => model.Id == text) is { } known
            ? [known]
            : Matches(ModelsLike(atlas, text), text, model => model.Name);

    private static GpuPrice[] Prices(Atlas atlas, Accelerator? chip, string text) =>
        atlas.Content.Prices.FirstOrDefault(price => price.Id == text) is { } known ? [known]
        : chip is not null ? Matches(StartingPoint.Prices(atlas, chip), text, StartingPoint.NameOf)

        // Providers offer several chips on the same terms: without a chip, one of them is not taken for the other.
        : [.. atlas.Content.Prices.Where(price => StartingPoint.NameOf(price).Contains(text, StringComparison.OrdinalIgnoreCase))];

    // The first of exactly this name; otherwise all whose name holds the text.
    private static T[] Matches<T>(IEnumerable<T> all, string text, Func<T, string> name)
        where T : class
    {
        T[] near = [.. all.Where(record => name(record).Contains(text, StringComparison.OrdinalIgnoreCase))];
        return near.FirstOrDefault(record => string.Equals(name(record), text, StringComparison.OrdinalIgnoreCase)) is { } same
            ? [same]
            : near;
    }

    private static (T? Found, InputProblem? Problem) Find<T>(
        string key, string label, RawInput raw, Func<string, IReadOnlyList<T>> find, Func<T, string> name)
        where T : class
    {
        switch (raw.Kind)
        {
            case RawKind.Absent:
                return (null, null);
            case RawKind.Repeated:
                return (null, new InputProblem(InputProblem.NotANumber, key, $"{label} ({key}) is given more than once; send it once."));
            case RawKind.Structure or RawKind.Number or RawKind.Flag:
                return (null, new InputProblem(InputProblem.NotANumber, key, $"{label} ({key}) is no text; send a name."));
        }

        var found = find(raw.Text);
        return found is [var only]
            ? (only, null)
            : (null, new InputProblem(
                InputProblem.Missing, key, $"{label} ({key}) is '{InputSentences.Shorten(raw.Text)}'; {Advice(label, found.Select(name))}."));
    }

    private static (Precision? Found, InputProblem? Problem) PrecisionOf(RawInput raw, Accelerator? chip)
    {
        Precision[] offered = [.. chip is null ? Precision.All : Precision.Of(chip)];
        var (found, problem) = Find(
            PrecisionKey, "Precision", raw, text => Precision.All.Where(known => Names(known, text)).ToArray(), known => known.Key);
        return raw.Kind is RawKind.Absent or RawKind.Repeated or RawKind.Structure or RawKind.Number or RawKind.Flag
            || (found is not null && offered.Contains(found))
            ? (found, problem)
            : (null, new InputProblem(
                InputProblem.Missing,
                PrecisionKey,
                $"Precision ({PrecisionKey}) is '{InputSentences.Shorten(raw.Text)}'; {(found is null || chip is null ? "write" : $"the data sheet of {chip.Name} has no peak for it: write")} one of {string.Join(", ", offered.Select(known => known.Key))}."));
    }

    private static bool Names(Precision known, string text) => string.Equals(known.Key, text, StringComparison.OrdinalIgnoreCase);

    private static string Advice(string label, IEnumerable<string> names)
    {
        string[] near = [.. names.Distinct().Take(MostNamed)];
        return near.Length == 0
            ? $"the atlas has no {label.ToLowerInvariant()} of this name: write a part of its name, or leave {label.ToLowerInvariant()} out"
            : $"several match: write one of {string.Join("; ", near)}";
    }
}
