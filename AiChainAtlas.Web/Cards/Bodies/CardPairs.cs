using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards.Bodies;

/// <summary>Things side by side: monogram, name, where each stands and what it does.</summary>
public sealed record CardPairs(IReadOnlyList<CardThing> Things) : CardBody
{
    private const double Gap = 20;
    private const double Padding = 24;
    private const double MonogramSize = 60;
    private const double BoxHeight = 430;

    public override IEnumerable<string> Words => Things.Select(thing => $"{thing.Name} ({thing.Place}): {thing.Text}");

    public override string Content => string.Join('\n', Things);

    internal override double HeightAt(double width) => BoxHeight;

    internal override IEnumerable<PictureShape> Draw(double width, PictureColours colours)
    {
        var column = (width + Gap) / Things.Count;
        var inner = column - Gap - (2 * Padding);
        foreach (var (thing, i) in Things.Select((thing, i) => (thing, i)))
        {
            var x = i * column;
            yield return new PictureBox(x, 0, column - Gap, BoxHeight, 16, colours.Raised);
            foreach (var shape in Thing(x + Padding, inner, thing, colours))
            {
                yield return shape;
            }
        }
    }

    private static IEnumerable<PictureShape> Thing(double x, double width, CardThing thing, PictureColours colours)
    {
        var name = DrawableText.Of(thing.Name) is { Length: > 0 } drawable ? drawable : thing.Id;
        foreach (var shape in CardParts.Monogram(x, Padding, MonogramSize, name, thing.Lane, colours))
        {
            yield return shape;
        }

        var y = Padding + MonogramSize + 12;
        foreach (var (text, largest, smallest, isBold, most, colour) in new[]
        {
            (name, 36d, 26d, true, 2, colours.Text),
            (DrawableText.Of(thing.Place), 22, 20, true, 3, CardTones.Of(thing.Lane).In(colours)),
            (DrawableText.Of(thing.Text), 24, 22, false, (int)((BoxHeight - Padding - y - 165) / 30), colours.Muted),
        })
        {
            var (size, lines) = TextLines.Fit(text, largest, smallest, isBold, width, most);
            foreach (var line in lines)
            {
                y += size * 1.25;
                yield return new PictureText(x, y - (size * 0.2), size, isBold, colour, line);
            }

            y += 8;
        }
    }
}

/// <summary>One of the things that a card shows side by side.</summary>
public sealed record CardThing(string Id, string Name, Lane Lane, string Place, string Text);
