using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards.Bodies;

/// <summary>Things side by side: monogram, name, where each stands and what it does.</summary>
public sealed record CardPairs(IReadOnlyList<CardThing> Things) : CardBody
{
    private const double Gap = 20;
    private const double Padding = 24;
    private const double MonogramSize = 60;
    private const double LineHeight = 1.25;
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
        var (nameSize, names) = TextLines.Fit(name, 42, 26, true, width, 2);
        var (placeSize, places) = TextLines.Fit(DrawableText.Of(thing.Place), 24, 20, true, width, 3);
        var textTop = y + (((names.Count * nameSize) + (places.Count * placeSize)) * LineHeight) + 24;
        var (textSize, texts) = TextLines.Fill(DrawableText.Of(thing.Text), 32, 22, width, BoxHeight - 16 - textTop, LineHeight);
        foreach (var (lines, size, isBold, colour) in new[]
        {
            (names, nameSize, true, colours.Text), (places, placeSize, true, CardTones.Of(thing.Lane).In(colours)),
                (texts, textSize, false, colours.Muted),
        })
        {
            foreach (var line in lines)
            {
                y += size * LineHeight;
                yield return new PictureText(x, y - (size * 0.2), size, isBold, colour, line);
            }

            y += 12;
        }
    }
}

/// <summary>One of the things that a card shows side by side.</summary>
public sealed record CardThing(string Id, string Name, Lane Lane, string Place, string Text);
