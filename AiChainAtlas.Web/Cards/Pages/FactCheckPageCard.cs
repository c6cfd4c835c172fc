using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of the fact check: how many claims there are of each verdict.</summary>
public static class FactCheckPageCard
{
    public static readonly CardKind Kind = new(SiteUrls.FactCheck, request =>
    {
        var (query, problem) = ClaimQuery.Read(request.Atlas, request.Query);
        return problem ?? (CardAnswer)Of(request.Atlas, query, ClaimList.Of(request.Atlas, query));
    });

    public static Card Of(Atlas atlas, ClaimQuery query, ClaimList list)
    {
        var words = Verdict.All.Where(verdict => query.Verdicts.Contains(verdict.Key)).Select(verdict => verdict.Label)
            .Concat(query.Section is { } section ? [$"section “{section}”"] : [])
            .Concat(FilterWords.Typed(query.Text)).ToList();
        var shown = query.Verdicts.IsEmpty ? Verdict.All : [.. Verdict.All.Where(verdict => query.Verdicts.Contains(verdict.Key))];
        var most = Math.Max(1, shown.Max(list.CountOf));
        var counted = string.Create(CultureInfo.InvariantCulture, $"{list.Total} of {CardText.Count(atlas.Content.Claims.Count, "claim")}");
        return new Card
        {
            Path = SiteUrls.FactCheck,
            State = [.. query.ToPairs()],
            Title = query.IsFiltered ? $"Fact check, {counted}: {string.Join(", ", words)}" : "Fact check",
            Text = $"The {atlas.Content.Claims.Count} checkable statements of the article that the atlas grew from, each with a verdict, " +
                "what the record says, and sources.",
            Kicker = query.IsFiltered ? $"Fact check · {counted}"
                : $"{CardText.Count(atlas.Content.Claims.Count, "claim")} of the article, checked",
            Heading = query.IsFiltered ? FilterWords.Heading(words) : null,
            Lead = "",
            Body = new CardRows([.. shown.Select(verdict => new CardRow(
                verdict.Label,
                list.CountOf(verdict).ToString(CultureInfo.InvariantCulture),
                new CardBar(CardTones.Of(verdict), 0, (double)list.CountOf(verdict) / most)))]),
            Note = "with what the record says and its sources",
        };
    }
}
