using System.Globalization;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Ui;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The cards of what changed: all of it, one revision, one entry.</summary>
public static class ChangePageCards
{
    public static readonly CardKind All = new(SiteUrls.Changes, request =>
    {
        var (query, problem) = ChangeQuery.Read(request.Query);
        return problem ?? (CardAnswer)Of(request.Atlas, query);
    });

    public static readonly CardKind OfRevision = new(SiteUrls.Changes + "/{id}", request =>
        long.TryParse(request.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && request.History.Find(number, new Paging(1, 1), request.Atlas.Revision) is { } revision
            ? Of(revision, 1) : CardAnswer.None);

    public static readonly CardKind OfEntry = new(
        SiteUrls.Entries + "/{id}/history", request => request.Atlas.FindEntry(request.Id) is { } entry ? Of(request.Atlas, entry, 1)
            : CardAnswer.None);

    public static Card Of(Atlas atlas, ChangeQuery query) => new()
    {
        Path = SiteUrls.Changes,
        State = [.. query.ToPairs()],
        Title = "What changed",
        Text = "Every change of the atlas with its date, its reason and what it said before.",
        Kicker = "Changes",
        Body = new CardFacts(
        [
            new("Last revision", atlas.Revision.ToString(CultureInfo.InvariantCulture)),
            new("Published", atlas.PublishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ]),
        Note = "also as a feed",
    };

    /// <param name="revision">The revision.</param>
    /// <param name="page">Which page of its changes is shown.</param>
    public static Card Of(Revision revision, int page)
    {
        var headline = ChangeWords.Headline(revision);
        return new Card
        {
            Path = SiteUrls.Change(revision.Id),
            State = Pages(page),
            Title = string.Create(CultureInfo.InvariantCulture, $"Revision {revision.Id}: {headline}"),
            Text = $"{headline}. {revision.Reason}",
            Kicker = string.Create(CultureInfo.InvariantCulture, $"Changes · revision {revision.Id} · {revision.At:yyyy-MM-dd}"),
            Heading = headline,
            HeadingLines = 3,
            Lead = revision.Reason,
            Body = revision.Beginning.Count == 0 ? null
                : new CardRows([CardRow.OfNames("Began with", [.. ChangeWords.Beginning(revision)])]),
            Note = revision.ChangeCount == 0 ? "" : CardText.Count(revision.ChangeCount, "change"),
        };
    }

    /// <param name="atlas">Where it stands.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="page">Which page of its changes is shown.</param>
    public static Card Of(Atlas atlas, Entry entry, int page) => EntryPageCard.Of(atlas, entry) with
    {
        Path = SiteUrls.EntryHistory(entry.Id),
        State = Pages(page),
        Title = $"History of {entry.Name}",
        Text = $"Every change of {entry.Name} in the atlas, with its date and reason.",
        PlainHeading = $"History of {entry.Id}",
        Lead = "Every change in the atlas, with its date and reason.",
    };

    private static IReadOnlyList<KeyValuePair<string, string>> Pages(int page) =>
        page == 1 ? [] : [new("page", page.ToString(CultureInfo.InvariantCulture))];
}
