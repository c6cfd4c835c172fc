using System.Globalization;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards.Bodies;

/// <summary>Upright bars of counts, each in parts that have a colour and a name of their own.</summary>
public sealed record CardColumns(IReadOnlyList<string> Parts, IReadOnlyList<CardColumn> Columns) : CardBody
{
    private const double LegendHeight = 34;
    private const double BarsHeight = 190;
    private const double LabelHeight = 36;
    private const double Gap = 14;
    private static readonly CardTone[] Tones = [CardTone.Ai, CardTone.Muted, CardTone.Crypto];

    public override IEnumerable<string> Words =>
        Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Label}: {column.Counts.Sum()}"));

    public override string Content =>
        string.Join('\n', Columns.Select(column => $"{column.Label} {string.Join(' ', column.Counts)}").Prepend(string.Join('\n', Parts)));

    internal override double HeightAt(double width) => LegendHeight + BarsHeight + LabelHeight;

    internal override IEnumerable<PictureShape> Draw(double width, PictureColours colours)
    {
        var x = 0d;
        foreach (var (part, i) in Parts.Select((part, i) => (part, i)))
        {
            var text = new PictureText(x + 30, 22, 24, false, colours.Text, DrawableText.Of(part));
            yield return new PictureBox(x, 4, 20, 20, 4, Tones[i].In(colours));
            yield return text;
            x += text.Width + 64;
        }

        var most = Math.Max(1, Columns.Max(column => column.Counts.Sum()));
        var step = Math.Min(150, (width + Gap) / Columns.Count);
        foreach (var (column, i) in Columns.Select((column, i) => (column, i)))
        {
            var (left, inner, y) = (i * step, step - Gap, LegendHeight + BarsHeight);
            yield return CardParts.Line(left + (inner / 2), y + 28, 24, false, colours.Muted, column.Label, inner).CentredHere();
            foreach (var (count, part) in column.Counts.Select((count, part) => (count, part)).Where(c => c.count > 0))
            {
                var height = (BarsHeight - 34) * count / most;
                y -= height;
                yield return new PictureBox(left, y, inner, height, 0, Tones[part].In(colours));
            }

            yield return new PictureText(left + (inner / 2), y - 8, 24, true, colours.Text,
                column.Counts.Sum().ToString(CultureInfo.InvariantCulture)).CentredHere();
        }
    }
}

/// <summary>One bar: its label, and a count for each part.</summary>
public sealed record CardColumn(string Label, IReadOnlyList<int> Counts);
