using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards.Bodies;

/// <summary>Rows of a label and a text, with a bar between them where a row has one.</summary>
public sealed record CardRows : CardBody
{
    private const int MostRows = 6;
    private const double LineHeight = 36;
    private const double RowGap = 8;
    private const double Padding = 20;
    private const double Side = 28;
    private const double Size = 26;
    private const double Gap = 28;
    private const double WidestLabel = 360;
    private const int MostLines = 2;
    private const int MostLinesAlone = 4;
    private const double MostHeight = 270;

    /// <param name="rows">At least one; there is no room for more than six.</param>
    public CardRows(IEnumerable<CardRow> rows) => Rows = [.. rows.Take(MostRows)];

    public IReadOnlyList<CardRow> Rows { get; }

    public override IEnumerable<string> Words => Rows.Select(row => row.Label.Length > 0 ? $"{row.Label}: {row.Text}" : row.Text);

    public override string Content => string.Join('\n', Rows.Select(row => $"{row.Label}\t{row.Text}\t{row.Bar}"));

    private bool HasBars => Rows.Any(row => row.Bar is not null);

    private double LabelWidth => Math.Min(WidestLabel, Rows.Max(row => PictureFont.Measure(DrawableText.Of(row.Label), Size, false)));

    internal override double HeightAt(double width) => HeightAt(TextWidth(width), LinesAt(width));

    internal override IEnumerable<PictureShape> Draw(double width, PictureColours colours)
    {
        yield return new PictureBox(0, 0, width, HeightAt(width), 16, colours.Raised);
        var (label, text, most) = (LabelWidth, TextWidth(width), LinesAt(width));
        var bars = (From: Side + label + Gap, To: width - Side - text - Gap);
        var y = Padding;
        foreach (var row in Rows)
        {
            yield return CardParts.Line(Side, y + 27, Size, false, colours.Muted, row.Label, label);
            foreach (var shape in row.Bar is { } span ? Bar(span, bars.From, bars.To - bars.From, y + 7, colours) : [])
            {
                yield return shape;
            }

            foreach (var line in LinesOf(row, text, most))
            {
                yield return CardParts.Line(width - Side - text, y + 27, Size, true, colours.Text, line, text);
                y += LineHeight;
            }

            y += RowGap;
        }
    }

    // One line for each row where two would leave no room for the heading.
    private int LinesAt(double width) =>
        Rows.Count == 1 ? MostLinesAlone : HeightAt(TextWidth(width), MostLines) <= MostHeight ? MostLines : 1;

    private double HeightAt(double text, int most) =>
        (2 * Padding) - RowGap + Rows.Sum(row => (LinesOf(row, text, most).Count * LineHeight) + RowGap);

    private double TextWidth(double width) => HasBars
        ? Math.Min(width / 3, Rows.Max(row => PictureFont.Measure(DrawableText.Of(row.Text), Size, true)))
        : width - (2 * Side) - (LabelWidth > 0 ? LabelWidth + Gap : 0);

    // Beside bars a text has one line and shrinks; elsewhere it goes on in a second one. Of names as many are shown as fit, each of
    // them whole.
    private IReadOnlyList<string> LinesOf(CardRow row, double width, int most)
    {
        if (HasBars)
        {
            return [row.Text];
        }

        for (var shown = row.Names.Count; shown > 0; shown--)
        {
            if (TextLines.Wrap(DrawableText.Of(CardText.Names(row.Names, shown)), Size, true, width) is var lines && lines.Count <= most)
            {
                return lines;
            }
        }

        return TextLines.Wrap(DrawableText.Of(row.Text), Size, true, width, most) is { Count: > 0 } cut ? cut : [""];
    }

    private static IEnumerable<PictureShape> Bar(CardBar bar, double x, double width, double y, PictureColours colours)
    {
        var colour = bar.Tone.In(colours);
        var (from, to) = (x + (bar.From * width), x + (bar.To * width));
        yield return new PictureBox(from, y, Math.Max(4, to - from), 22, 4, new PicturePen(colour, Opacity: bar.Mark is null ? 1 : 0.35));
        if (bar.Mark is { } mark)
        {
            yield return new PictureBox(x + (mark * width) - 4, y - 4, 8, 30, 2, colour);
        }
    }
}

/// <summary>A row of a card.</summary>
public sealed record CardRow(string Label, string Text, CardBar? Bar = null)
{
    /// <summary>The names that the text lists, where it is a list.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>A row of names, of which the first few stand for all where there is no room.</summary>
    public static CardRow OfNames(string label, IReadOnlyList<string> names) =>
        new(label, CardText.Names(names, MostNames)) { Names = names };

    private const int MostNames = 12;
}

/// <summary>A bar in shares of the room for bars, 0 to 1, with a mark where its middle value stands.</summary>
public sealed record CardBar(CardTone Tone, double From, double To, double? Mark = null);
