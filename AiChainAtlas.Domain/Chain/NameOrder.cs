using System.Text;

namespace AiChainAtlas.Domain.Chain;

/// <summary>The order of names in every list: without regard to case and to signs before the first letter or digit.</summary>
public static class NameOrder
{
    public static IOrderedEnumerable<T> OrderByName<T>(this IEnumerable<T> things, Func<T, string> name) =>
        things.OrderBy(thing => KeyOf(name(thing)), StringComparer.OrdinalIgnoreCase).ThenBy(name, StringComparer.Ordinal);

    /// <summary>What a name is ordered by: "Tensor" for "(Tensor)". A name of signs alone is its own key.</summary>
    public static string KeyOf(string name)
    {
        var start = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return name[start..];
            }

            start += rune.Utf16SequenceLength;
        }

        return name;
    }
}
