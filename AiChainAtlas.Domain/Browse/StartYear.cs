using System.Globalization;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>
/// The year in which an entry began: when the organisation or project was founded and, where that is not on record, when the
/// product or network was launched. Filters and charts count by it; a product of an older company has a launch only.
/// </summary>
public static class StartYear
{
    public static int? Of(Entry entry) => Year(entry.Value(EntryFields.Founded)) ?? Year(entry.Value(EntryFields.Launched));

    private static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
