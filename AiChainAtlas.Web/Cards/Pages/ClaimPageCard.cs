using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of a claim: verdict, sentence, what the record says.</summary>
public static class ClaimPageCard
{
    public static readonly CardKind Kind = new(
        SiteUrls.FactCheck + "/{id}", request => request.Atlas.Content.Claims.FirstOrDefault(claim => claim.Id == request.Id) is { } claim
            ? Of(claim) : CardAnswer.None);

    public static Card Of(Claim claim)
    {
        var sources = claim.SourceIds.Count(id => id != Source.FromMemory);
        return new Card
        {
            Path = SiteUrls.CheckedClaim(claim.Id),
            Title = $"{claim.Verdict.Label}: {claim.Statement}",
            Text = claim.Record,
            Kicker = $"Fact check · the article says, in “{claim.Section}”",
            Heading = claim.Statement,
            HeadingLines = 5,
            Lead = $"The record: {claim.Record}",
            Badge = new CardBadge(claim.Verdict.Label, CardTones.Of(claim.Verdict)),
            Note = $"{(sources == 0 ? "no source read" : CardText.Count(sources, "source"))}{(claim.AsOf.IsDated ? $" · record as of {claim.AsOf.InWords}" : "")}",
        };
    }
}
