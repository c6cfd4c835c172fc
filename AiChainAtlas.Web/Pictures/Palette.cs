namespace AiChainAtlas.Web.Pictures;

/// <summary>
/// At most 256 colours for a picture, and which of them each of its own becomes. The colours that it is made of and those of
/// large areas stay as they are; those of the edges of letters are rounded as far as needed, which nobody sees.
/// </summary>
internal sealed class Palette
{
    private const int Most = 256;
    private const int LargeAreas = 16;

    private readonly Dictionary<uint, byte> places = [];

    /// <param name="pixels">Colours with red in the lowest byte, then green and blue.</param>
    /// <param name="exact">Colours that stay as they are.</param>
    public Palette(ReadOnlySpan<uint> pixels, IEnumerable<uint> exact)
    {
        var counts = Count(pixels);
        var kept = counts.OrderByDescending(count => count.Value).Take(LargeAreas).Select(count => count.Key).Concat(exact).ToHashSet();
        var bits = 0;
        while (counts.Keys.Select(colour => Rounded(colour, kept, bits)).Distinct().Count() > Most)
        {
            bits++;
        }

        var colours = new Dictionary<uint, byte>();
        foreach (var colour in counts.Keys)
        {
            var rounded = Rounded(colour, kept, bits);
            colours.TryAdd(rounded, (byte)colours.Count);
            places[colour] = colours[rounded];
        }

        Colours = [.. colours.Keys];
    }

    public IReadOnlyList<uint> Colours { get; }

    /// <summary>The place of a colour of the picture among <see cref="Colours"/>.</summary>
    public byte PlaceOf(uint colour) => places[colour];

    // Neighbours are mostly equal, so whole runs are counted at once.
    private static Dictionary<uint, int> Count(ReadOnlySpan<uint> pixels)
    {
        var counts = new Dictionary<uint, int>();
        for (var start = 0; start < pixels.Length;)
        {
            var run = pixels[start..].IndexOfAnyExcept(pixels[start]);
            run = run < 0 ? pixels.Length - start : run;
            counts[pixels[start]] = counts.GetValueOrDefault(pixels[start]) + run;
            start += run;
        }

        return counts;
    }

    // To the middle of the colours that share their upper bits.
    private static uint Rounded(uint colour, HashSet<uint> kept, int bits)
    {
        if (bits == 0 || kept.Contains(colour))
        {
            return colour;
        }

        var lost = ((1u << bits) - 1) * 0x010101u;
        return (colour & ~lost) | ((1u << (bits - 1)) * 0x010101u);
    }
}
