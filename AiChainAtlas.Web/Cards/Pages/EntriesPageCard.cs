using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of the list of entries: how many pass the filters, and where they stand.</summary>
public static class EntriesPageCard
{
    private const int MostNames = 6;

    public static readonly CardKind Kind = new(SiteUrls.Entries, request =>
    {
        var (query, problem) = EntryQueryReader.Read(request.Atlas, request.Query);
        var list = EntryList.Of(request.Atlas, query);
        return (problem ?? list.Problem) is { } found ? found : (CardAnswer)Of(request.Atlas, query, list);
    });

    /// <summary>What the list is, whatever it is narrowed to.</summary>
    public static string About(Atlas atlas) =>
        $"All {atlas.Entries.Count} companies, projects, products and networks of the atlas, with filters, counts and downloads.";

    public static Card Of(Atlas atlas, EntryQuery query, EntryList list)
    {
        var all = new Card
        {
            Path = SiteUrls.Entries,
            State = [.. query.ToPairs()],
            Title = "Entries",
            Text = About(atlas),
            Kicker = "Entries by stage and lane",
            Body = CardChain.OfEntries(atlas, query.IsFiltered ? list.Matches.Select(entry => entry.Id).ToHashSet() : null),
            Note = "CSV and JSON on the page",
        };
        if (!query.IsFiltered)
        {
            return all;
        }

        var words = FilterWords.Of(atlas, query);
        var counted = string.Create(CultureInfo.InvariantCulture,
            $"{list.Total:N0} of {CardText.Count(atlas.Entries.Count, "entry", "entries")}");
        var names = list.Total == 0 ? "No entry matches." : $"{CardText.Names([.. list.Matches.Select(entry => entry.Name)], MostNames)}.";
        return all with
        {
            Title = $"{counted}: {string.Join(", ", words)}",
            Text = $"{counted}: {string.Join(", ", words)}. {names}",
            Kicker = $"Entries · {counted}",
            Heading = FilterWords.Heading(words),
            Lead = names,
            Note = FilterWords.Undecided(list),
        };
    }
}
