using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Prices;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Search;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Search;

/// <summary>Says of each result where it stands and what it is.</summary>
internal sealed class SearchItems(Atlas atlas, SiteSearch search)
{
    // The calculators that show most of what is known of a chip or a model.
    private const string ChipCalculator = "training-time-cost";
    private const string ModelCalculator = "training-compute";

    private readonly Lazy<IReadOnlyList<ChipPrices>> prices = new(() => PriceBook.Of(atlas));

    public SearchItem Of(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Answer => Of(hit, hit.Answer!),
        SearchKind.Entry => Of(hit, atlas.FindEntry(hit.Id)!),
        SearchKind.Link => Of(hit, atlas.FindLink(hit.Id)!),
        SearchKind.Stage => new(hit, SiteUrls.Stage(hit.Id), "", atlas.FindStage(hit.Id)!.Covers),
        SearchKind.Term => new(hit, SiteUrls.Term(hit.Id), "", atlas.Content.Terms.First(term => term.Id == hit.Id).Definition),
        SearchKind.Accelerator => Of(hit, atlas.Content.Accelerators.First(chip => chip.Name == hit.Id)),
        SearchKind.Price => Of(hit, prices.Value.First(chip => chip.Name == hit.Id)),
        SearchKind.Milestone => Of(hit, atlas.Content.Milestones.First(milestone => milestone.Id == hit.Id)),
        SearchKind.Claim => Of(hit, atlas.Content.Claims.First(claim => claim.Id == hit.Id)),
        SearchKind.Model => Of(hit, atlas.Content.Models.First(model => model.Id == hit.Id)),
        SearchKind.Source => Of(hit, atlas.FindSource(hit.Id)!),
        _ => Of(hit, search.Find(hit)!),
    };

    private static SearchItem Of(SearchHit hit, SiteDocument document) => new(hit, document.Url, document.Note, document.Summary);

    private static SearchItem Of(SearchHit hit, SearchAnswer answer) => new(
        hit,
        answer.Target == AnswerTarget.Comparison ? SiteUrls.CompareOf(answer.Subjects.Select(subject => subject.Id)) : SiteUrls.SectionOf(answer.Subjects[0], answer.Target),
        "",
        answer.Target switch
        {
            AnswerTarget.Comparison => "Side by side, with the differences marked.",
            AnswerTarget.Place => $"Suppliers, customers and counterparts of {answer.Subjects[0].Title}.",
            AnswerTarget.Alternatives => $"What else does the work of {answer.Subjects[0].Title}, in both lanes.",
            AnswerTarget.Claims => $"Statements of the article about {answer.Subjects[0].Title}, each with a verdict.",
            _ => $"What is known of {answer.Subjects[0].Title}, with sources.",
        });

    private SearchItem Of(SearchHit hit, Entry entry) =>
        new(hit, SiteUrls.Entry(entry.Id), atlas.LinkOf(entry).Name, entry.Value(EntryFields.Description) ?? "");

    private static SearchItem Of(SearchHit hit, Link link) => new(hit, SiteUrls.Link(link.Id), link.Lane.Label(), link.Purpose);

    private static SearchItem Of(SearchHit hit, Source source) =>
        new(hit, SiteUrls.Source(source.Id), source.Publisher, Sentence(source.Publisher, source.Date.IsDated ? source.Date.ToString() : null));

    private static SearchItem Of(SearchHit hit, Claim claim) =>
        new(hit, SiteUrls.CheckedClaim(claim.Id), claim.Verdict.Label, claim.Record);

    private static SearchItem Of(SearchHit hit, Milestone milestone) =>
        new(hit, SiteUrls.Milestone(milestone.Id), milestone.Date.InWords, milestone.Correction);

    private static SearchItem Of(SearchHit hit, Accelerator chip) => new(
        hit,
        SiteUrls.CalculatorWith(ChipCalculator, "chip", chip.Name),
        chip.Vendor,
        Sentence(
            $"Data sheet of {chip.Year}",
            Figure(chip.Fp16DenseTflops * 1e12, Unit.FlopPerSecond, "dense FP16"),
            Figure(chip.MemoryGb * 1e9, Unit.Bytes, "memory"),
            Figure(chip.MemoryBandwidthGbs * 1e9, Unit.BytesPerSecond, "memory bandwidth"),
            Figure(chip.TdpW, Unit.Watts, "")));

    private static SearchItem Of(SearchHit hit, AiModel model) => new(
        hit,
        SiteUrls.CalculatorWith(ModelCalculator, "model", model.Id),
        model.Organisation,
        Sentence(
            model.Organisation,
            model.Date.IsDated ? model.Date.ToString() : null,
            Figure(model.Params, Unit.Parameters, ""),
            Figure(model.TrainingFlop, Unit.Flop, "of training")));

    private static SearchItem Of(SearchHit hit, ChipPrices chip)
    {
        var lowest = QuantityFormat.Of(chip.Offers[0].Price.UsdPerGpuHour, Unit.Dollars);
        var highest = QuantityFormat.Of(chip.Offers[^1].Price.UsdPerGpuHour, Unit.Dollars);
        return new(hit, SiteUrls.PricesOf(chip.Name), $"from {lowest}", chip.Offers.Count == 1 ? $"One dated offer: {lowest} an hour." : $"{chip.Offers.Count} dated offers from {lowest} to {highest} an hour.");
    }

    private static string? Figure(double? value, Unit unit, string of) => value is { } known ? $"{QuantityFormat.Of(known, unit)} {of}".TrimEnd() : null;

    private static string Sentence(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part))) + ".";
}
