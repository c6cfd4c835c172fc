using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Tests.Cases;

namespace AiChainAtlas.Web.Tests.Agreement;

/// <summary>Queries of one calculator, each with its question mark: whole, with gaps, from the store, as forms send them.</summary>
internal static class AgreementQueries
{
    private const int Seed = 14;
    private const int SubsetsOfAnExample = 2;
    private const int ModelsTried = 4;

    public static IReadOnlyList<string> Of(Calculator calculator, Atlas atlas)
    {
        var random = new Random(Seed);
        List<IReadOnlyList<(string Key, string Text)>> wholes = [.. Wholes(calculator)];
        return
        [
            .. wholes.Concat(Cases(calculator))
                .Concat(wholes.SelectMany(whole => whole.Select(left => Without(whole, left))))
                .Concat(wholes.SelectMany(whole => whole).DistinctBy(pair => pair.Key).Select(only => (IReadOnlyList<(string, string)>)[only]))
                .Concat(wholes.SelectMany(whole => Enumerable.Range(0, SubsetsOfAnExample).Select(_ => Some(whole, random))))
                .Concat(wholes.Select(whole => Blanked(whole, random)))
                .Concat(wholes.Select(whole => Form(calculator, whole)))
                .Concat(FromStore(calculator, atlas, wholes, random))
                .Where(query => query.Count > 0)
                .Select(Write)
                .Distinct(),
        ];
    }

    // The starting example and every published one.
    private static IEnumerable<IReadOnlyList<(string Key, string Text)>> Wholes(Calculator calculator) =>
        calculator.Examples.Select(example => example.Settings).Prepend([.. calculator.FormSettings])
            .Select(settings => (IReadOnlyList<(string, string)>)[.. settings.Select(setting => (setting.Input.Key, Machine(setting)))]);

    private static IEnumerable<IReadOnlyList<(string Key, string Text)>> Cases(Calculator calculator) =>
        CalculatorCase.All.Where(known => known.Calculator == calculator.Slug)
            .Select(known => (IReadOnlyList<(string, string)>)[.. known.Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], Uri.UnescapeDataString(pair[1])))]);

    private static IReadOnlyList<(string Key, string Text)> Without(IReadOnlyList<(string Key, string Text)> whole, (string Key, string Text) left) => [.. whole.Where(pair => pair != left)];

    private static IReadOnlyList<(string Key, string Text)> Some(IReadOnlyList<(string Key, string Text)> whole, Random random) => [.. whole.Where(_ => random.Next(2) == 0)];

    private static IReadOnlyList<(string Key, string Text)> Blanked(IReadOnlyList<(string Key, string Text)> whole, Random random)
    {
        var cleared = random.Next(whole.Count);
        return [.. whole.Select((pair, i) => i == cleared ? (pair.Key, "") : pair)];
    }

    // Every field of a form is sent, those that show their default too, and a box twice when it is ticked.
    private static IReadOnlyList<(string Key, string Text)> Form(Calculator calculator, IReadOnlyList<(string Key, string Text)> whole) =>
    [
        .. calculator.Inputs.SelectMany(input => whole.FirstOrDefault(pair => pair.Key == input.Key) is { Key: not null } given
            ? input is FlagInput && given.Text == "true" ? [(input.Key, "false"), given] : new[] { given }
            : [(input.Key, input is NumberInput { Default: { } value } ? QuantityFormat.Exact(value) : InputText.OfDefault(input))]),
        (CalculatorQuery.FormKey, "1"),
    ];

    private static IEnumerable<IReadOnlyList<(string Key, string Text)>> FromStore(Calculator calculator, Atlas atlas, List<IReadOnlyList<(string Key, string Text)>> wholes, Random random)
    {
        List<(string, string)> starts = [];
        if (StartingPoint.TakesModels(calculator))
        {
            var models = atlas.Content.Models.Where(model => new StartingPoints { Model = model }.Settings(calculator).Any()).ToArray();
            starts.AddRange(random.GetItems(models, ModelsTried).Select(model => (StartingPointReader.ModelKey, model.Id)).Append((StartingPointReader.ModelKey, "no such model")));
        }

        if (StartingPoint.TakesChips(calculator))
        {
            starts.AddRange([(StartingPointReader.ChipKey, "H100 SXM5 80GB"), (StartingPointReader.ChipKey, "no such chip")]);
        }

        if (StartingPoint.TakesPrecisions(calculator))
        {
            starts.AddRange([(StartingPointReader.PrecisionKey, "fp8"), (StartingPointReader.PrecisionKey, "fp9")]);
        }

        if (StartingPoint.TakesPrices(calculator))
        {
            starts.Add((StartingPointReader.PriceKey, atlas.Content.Prices.First(price => price.Accelerator == "H100 SXM5 80GB").Id));
        }

        foreach (var start in starts)
        {
            yield return [start];
            yield return [.. Some(wholes[0], random), start];
            yield return [.. Form(calculator, wholes[0]), start, (CalculatorQuery.FillKey, start.Item1)];
        }

        yield return starts;
    }

    private static string Machine(Setting setting) => setting.Value switch
    {
        double number => QuantityFormat.Exact(number),
        bool flag => flag ? "true" : "false",
        var word => (string)word,
    };

    private static string Write(IReadOnlyList<(string Key, string Text)> query) => "?" + string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Text)}"));
}
