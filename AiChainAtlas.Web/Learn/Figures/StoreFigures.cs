using System.Globalization;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Web.Learn.Reading;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Learn.Figures;

/// <summary>Figures that stand in the store.</summary>
internal static class StoreFigures
{
    public static Figure? Year(FigureGround ground, FigureRequest request) =>
        ground.Atlas.Content.Milestones.FirstOrDefault(m => m.Id == request.Subject) is not { Date.IsDated: true } milestone
            ? null
            : new Figure(
                milestone.Date.Start.Year.ToString(CultureInfo.InvariantCulture), $"{milestone.Date}: {milestone.Event}", SiteUrls.Milestone(milestone.Id))
            {
                SourceIds = milestone.SourceIds,
            };

    public static Figure? Count(FigureGround ground, FigureRequest request)
    {
        var (atlas, content) = (ground.Atlas, ground.Atlas.Content);
        (int Number, string Url)? counted = request.Subject switch
        {
            "entries" when request.Settings.All(s => s.Key is "lane" or "status" or "link") => (atlas.Entries.Count(entry => Fits(atlas, entry, request)), SiteUrls.With(SiteUrls.Entries, request.Settings)),
            "links" => (atlas.Links.Count(link => link.StageId is not null && request.Settings.All(s => s is { Key: "lane" } && link.Lane.Key() == s.Value)), SiteUrls.Links),
            "facts" => (atlas.Entries.Sum(entry => entry.Facts.Count), SiteUrls.About + "#quality"),
            "sources" => (content.Sources.Count, SiteUrls.Sources),
            "claims" => (content.Claims.Count(claim => request.Settings.All(s => s is { Key: "verdict" } && claim.Verdict.Key == s.Value)), SiteUrls.With(SiteUrls.FactCheck, request.Settings)),
            "milestones" => (content.Milestones.Count, SiteUrls.Timeline),
            "terms" => (content.Terms.Count, SiteUrls.Glossary),
            "models" => (content.Models.Count, SiteUrls.Insights),
            _ => null,
        };
        return counted is not { } found
            ? null
            : new Figure(found.Number.ToString("#,0", CultureInfo.InvariantCulture), $"Counted in revision {atlas.Revision}", found.Url);
    }

    public static Figure? Model(FigureGround ground, FigureRequest request)
    {
        if (Split(request) is not var (id, field) || ground.Atlas.Content.Models.FirstOrDefault(m => m.Id == id) is not { } model)
        {
            return null;
        }

        (double? Value, Unit Unit, string Url)? found = field switch
        {
            "params" => (model.Params, Unit.Parameters, SiteUrls.Calculator("training-compute")),
            "tokens" => (model.DatasetDatapoints, Unit.TextTokens, SiteUrls.Calculator("training-compute")),
            "flop" => (model.TrainingFlop, Unit.Flop, SiteUrls.Calculator("training-compute")),
            _ => null,
        };
        return found is { Value: { } value } figure
            ? Of(value, figure.Unit, request, $"{model.Name}, {model.Organisation}, {model.Date}", figure.Url) with { SourceIds = [model.SourceId] }
            : null;
    }

    public static Figure? Chip(FigureGround ground, FigureRequest request)
    {
        if (Split(request) is not var (name, field) || ground.Atlas.Content.Accelerators.FirstOrDefault(a => a.Name == name) is not { } chip)
        {
            return null;
        }

        (double? Value, Unit Unit)? found = field switch
        {
            "speed" => (chip.Fp16DenseTflops * 1e12, Unit.FlopPerSecond),
            "memory" => (chip.MemoryGb * 1e9, Unit.Bytes),
            "bandwidth" => (chip.MemoryBandwidthGbs * 1e9, Unit.BytesPerSecond),
            "power" => (chip.TdpW, Unit.Watts),
            _ => null,
        };
        return found is { Value: { } value } figure
            ? Of(value, figure.Unit, request, $"{chip.Name}, {field} by its data sheet of {chip.Year}{Read(ground.Atlas, chip.SourceIds)}", SiteUrls.ApiTable("accelerators"))
            : null;
    }

    /// <summary>The newest price that a provider asks.</summary>
    public static Figure? Price(FigureGround ground, FigureRequest request)
    {
        if (request.Subject.Split(" by ") is not [var chip, var provider])
        {
            return null;
        }

        var price = ground.Atlas.Content.Prices
            .Where(p => p.Accelerator == chip && p.Provider == provider && p.Terms == GpuPrice.OnDemand)
            .OrderByDescending(p => p.AsOf)
            .ThenBy(p => p.UsdPerGpuHour)
            .FirstOrDefault();
        return price is null
            ? null
            : Of(price.UsdPerGpuHour, Unit.Dollars, request, $"{price.Provider}, {price.Accelerator}, {price.Terms}, {price.AsOf}{Read(ground.Atlas, price.SourceIds)}", SiteUrls.Prices);
    }

    private static string Read(Atlas atlas, IReadOnlyList<string> sourceIds) =>
        sourceIds.Count == 0 ? "" : $": {string.Join("; ", atlas.SourcesOf(sourceIds).Select(source => source.Title))}";

    internal static Figure Of(double value, Unit unit, FigureRequest request, string meaning, string url) =>
        new(request.IsPlain ? QuantityFormat.Digits(value) : QuantityFormat.Of(value, unit), $"{meaning}. Exactly {QuantityFormat.Exact(value)} {unit.Key}", url);

    private static bool Fits(Atlas atlas, Entry entry, FigureRequest request) => request.Settings.All(setting => setting.Key switch
    {
        "lane" => atlas.LinkOf(entry).Lane.Key() == setting.Value,
        "status" => EntryStatus.Of(entry).Key == setting.Value,
        "link" => entry.LinkId == setting.Value,
        _ => false,
    });

    // Names hold spaces; the field is the last word.
    private static (string Name, string Field)? Split(FigureRequest request) =>
        request.Subject.LastIndexOf(' ') is > 0 and var at ? (request.Subject[..at], request.Subject[(at + 1)..]) : null;
}
