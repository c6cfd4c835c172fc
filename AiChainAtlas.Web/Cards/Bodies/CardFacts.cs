using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards.Bodies;

/// <summary>Facts beside each other: label, value and what the value rests on.</summary>
public sealed record CardFacts(IReadOnlyList<CardFact> Facts) : CardBody
{
    private const double Padding = 28;
    private const double Gap = 32;
    private const double ValueSize = 32;

    public override IEnumerable<string> Words =>
        Facts.Select(fact => $"{fact.Label}: {fact.Value}{(fact.Note.Length > 0 ? $" ({fact.Note})" : "")}");

    public override string Content => string.Join('\n', Facts);

    internal override double HeightAt(double width) => 140;

    internal override IEnumerable<PictureShape> Draw(double width, PictureColours colours)
    {
        yield return new PictureBox(0, 0, width, HeightAt(width), 16, colours.Raised);
        var room = width - (2 * Padding) - (Gap * (Facts.Count - 1));
        var needed = Facts.Select(Needed).ToList();
        var x = Padding;
        foreach (var (fact, own) in Facts.Zip(needed))
        {
            var column = own * room / needed.Sum();
            yield return CardParts.Line(x, 44, 23, false, colours.Muted, fact.Label, column);
            yield return CardParts.Line(x, 84, ValueSize, true, colours.Text, fact.Value, column);
            yield return CardParts.Line(x, 118, 21, false, colours.Muted, fact.Note, column);
            x += column + Gap;
        }
    }

    // Long values get more room, within limits.
    private static double Needed(CardFact fact) => Math.Clamp(
        Math.Max(PictureFont.Measure(DrawableText.Of(fact.Value), ValueSize, true),
            PictureFont.Measure(DrawableText.Of(fact.Note), 21, false)), 140, 420);
}

/// <summary>One fact of a card.</summary>
public sealed record CardFact(string Label, string Value, string Note = "");
