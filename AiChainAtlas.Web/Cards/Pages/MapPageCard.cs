using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Map;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of the map as its address shows it: the entry in the panel, or both lanes with what the filters let through.</summary>
public static class MapPageCard
{
    public static readonly CardKind Kind = new(SiteUrls.Map, request =>
    {
        var (state, problem) = MapState.Read(request.Atlas, request.Query);
        return problem ?? (CardAnswer)Of(request.Atlas, state, EntryList.Of(request.Atlas, state.Query));
    });

    /// <summary>The map as it opens. Pages that have no card of their own show this one.</summary>
    public static Card Home(Atlas atlas) => new()
    {
        Path = SiteUrls.Map,
        Title = "The AI industry chain and its crypto counterparts",
        Text = "Who supplies whom in AI, and which crypto projects say they replace it: " +
            $"{CardText.Count(atlas.Entries.Count, "entry", "entries")}, every fact with its source and date, or marked as missing.",
        Kicker = Whole(atlas),
        Lead = "Who supplies whom, and which crypto projects say they replace it.",
        HeadingLines = 1,
        Body = CardChain.OfEntries(atlas, null),
        Note = "entries in each stage",
    };

    public static Card Of(Atlas atlas, MapState state, EntryList list)
    {
        var words = FilterWords.Of(atlas, state.Query);
        var counted = string.Create(CultureInfo.InvariantCulture,
            $"{list.Total:N0} of {CardText.Count(atlas.Entries.Count, "entry", "entries")}");
        var view = state.View == MapView.Chain ? "" : $" as a {state.View.Label.ToLowerInvariant()}";
        return (state.Selected, state.Query.IsFiltered) switch
        {
            ({ } entry, var isFiltered) =>
                OnMap(EntryPageCard.Of(atlas, entry), isFiltered ? $"{counted}: {string.Join(", ", words)}" : ""),
            (null, true) => Home(atlas) with
            {
                State = [.. state.Pairs()],
                Title = $"{counted}: {string.Join(", ", words)}",
                Text = $"The map{view} of {counted} of the AI chain and its crypto counterparts: {string.Join(", ", words)}.",
                Kicker = $"The map{view} · {counted}",
                Heading = FilterWords.Heading(words),
                HeadingLines = 2,
                Lead = "",
                Body = CardChain.OfEntries(atlas, list.Matches.Select(entry => entry.Id).ToHashSet()),
                Note = list.UndecidedCount > 0 ? FilterWords.Undecided(list) : "matching entries in each stage",
            },
            _ => Home(atlas) with
            {
                State = [.. state.Pairs()],
                Kicker = $"{Whole(atlas)}{(view.Length > 0 ? $" ·{view}" : "")}",
                Title = $"{Home(atlas).Title}{view}"
            },
        };

        Card OnMap(Card card, string filtered) => card with
        {
            Path = SiteUrls.Map,
            State = [.. state.Pairs()],
            Title = $"{card.Title} on the map",
            Heading = card.Title,
            Kicker = $"On the map · {card.Kicker}",
            Note = filtered.Length > 0 ? filtered : card.Note,
        };
    }

    private static string Whole(Atlas atlas) =>
        $"{CardText.Count(atlas.Entries.Count, "entry", "entries")} on {CardText.Count(atlas.Links.Count, "link")} in {CardText.Count(atlas.Stages.Count, "stage")}";
}
