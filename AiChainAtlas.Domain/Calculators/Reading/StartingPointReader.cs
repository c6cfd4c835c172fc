using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>Finds the model, the chip and the price that a query starts from. The only place that judges their names.</summary>
public static class StartingPointReader
{
    public const string ModelKey = "model";
    public const string ChipKey = "chip";
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

        if (StartingPoint.TakesPrices(calculator))
        {
            yield return PriceKey;
        }
    }

    /// <summary>The records that were named, and a problem for each name that fits none or several.</summary>
    public static (StartingPoints Found, IReadOnlyList<InputProblem> Problems) Read(Atlas atlas, Func<string, RawInput> raw)
    {
        var (model, modelProblem) = Find(ModelKey, "Model", raw(ModelKey), text => Models(atlas, text), model => model.Name);
        var (chip, chipProblem) = Find(ChipKey, "Chip", raw(ChipKey), text => Matches(atlas.Content.Accelerators, text, sheet => sheet.Name), sheet => sheet.Name);
        var (price, priceProblem) = Find(PriceKey, "Listed price", raw(PriceKey), text => Prices(atlas, chip, text), price => chip is null ? price.Id : StartingPoint.NameOf(price));
        InputProblem?[] problems = [modelProblem, chipProblem, priceProblem];
        return (new StartingPoints(model, chip, price), [.. problems.OfType<InputProblem>()]);
    }

    /// <summary>Models whose name holds the text, those that begin with it first, newest first.</summary>
    public static IEnumerable<AiModel> ModelsLike(Atlas atlas, string text) => atlas.Content.Models
        .Where(model => model.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(model => model.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase))
        .ThenByDescending(model => model.Date);

    private static AiModel[] Models(Atlas atlas, string text) =>
        atlas.Content.Models.FirstOrDefault(model => model.Id == text) is { } known ? [known] : Matches(ModelsLike(atlas, text), text, model => model.Name);

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
        return near.FirstOrDefault(record => string.Equals(name(record), text, StringComparison.OrdinalIgnoreCase)) is { } same ? [same] : near;
    }

    private static (T? Found, InputProblem? Problem) Find<T>(string key, string label, RawInput raw, Func<string, IReadOnlyList<T>> find, Func<T, string> name)
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
            : (null, new InputProblem(InputProblem.Missing, key, $"{label} ({key}) is '{InputSentences.Shorten(raw.Text)}'; {Advice(label, found.Select(name))}."));
    }

    private static string Advice(string label, IEnumerable<string> names)
    {
        string[] near = [.. names.Distinct().Take(MostNamed)];
        return near.Length == 0
            ? $"the atlas has no {label.ToLowerInvariant()} of this name: write a part of its name, or leave {label.ToLowerInvariant()} out"
            : $"several match: write one of {string.Join("; ", near)}";
    }
}
