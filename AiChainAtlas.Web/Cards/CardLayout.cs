using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards;

/// <summary>Lays out the picture of a card: where it stands, heading, text, figures, the site's name and what it rests on.</summary>
internal static class CardLayout
{
    private const double Margin = 64;
    private const double Inner = Picture.SocialWidth - (2 * Margin);
    private const double Edge = 12;
    private const double HeadTop = 48;
    private const double MonogramSize = 76;
    private const double BadgeHeight = 48;
    private const double BodyBottom = 544;
    private const double FootBaseLine = 596;
    private const double LargestHeading = 66;
    private const double SmallestHeading = 36;
    private const double HeadingLine = 1.16;
    private const double HeadingGap = 14;
    private const double LargestLead = 34;
    private const double SmallestLead = 26;
    private const double LeadLine = 1.36;
    private const double LeadGap = 14;

    public static Picture Of(Card card, PictureColours colours)
    {
        var shapes = new List<PictureShape> { new PictureBox(0, 0, Picture.SocialWidth, Picture.SocialHeight, 0, colours.Surface) };
        shapes.AddRange(TopEdge(card.Lane, colours));
        var heading = card.Heading is "" ? "" : Drawable(card.Heading ?? card.Title, card);
        var y = Head(shapes, card, colours);
        var bodyHeight = card.Body?.HeightAt(Inner) ?? 0;
        var bodyTop = BodyBottom - (card.Body is null ? 0 : bodyHeight + 20);
        var lead = DrawableText.Of(card.Lead ?? card.Text);

        var (size, lines) = Heading(heading, card.HeadingLines, lead, (bodyTop - y) - HeadingGap - LeadGap);
        y += HeadingGap;
        shapes.AddRange(lines
            .Select((line, i) => new PictureText(Margin, y + (size * HeadingLine * (i + 0.84)), size, true, colours.Text, line)));
        y += (lines.Count * size * HeadingLine) + LeadGap;
        var (leadSize, leadLines) = TextLines.Fill(lead, LargestLead, SmallestLead, Inner, bodyTop - y, LeadLine);
        shapes.AddRange(leadLines
            .Select((line, i) => new PictureText(Margin, y + (leadSize * LeadLine * (i + 0.78)), leadSize, false, colours.Muted, line)));
        if (card.Body is not null)
        {
            shapes.Add(new PictureGroup(Margin, BodyBottom - bodyHeight, 1, [.. card.Body.Draw(Inner, colours)]));
        }

        shapes.AddRange(Foot(card, colours));
        return new Picture { Title = card.Alt, Shapes = shapes };
    }

    // What the font can draw of a name, or what stands for it.
    private static string Drawable(string name, Card card) =>
        new[] { name, card.PlainHeading ?? "" }.Select(DrawableText.Of).FirstOrDefault(text => text.Length > 0) ?? "AI Chain Atlas";

    // Blue for the AI lane, amber for the crypto lane, half and half for what belongs to neither alone.
    private static IEnumerable<PictureShape> TopEdge(Lane? lane, PictureColours colours)
    {
        const double half = Picture.SocialWidth / 2d;
        yield return new PictureBox(0, 0, half, Edge, 0, lane == Lane.Crypto ? colours.Crypto : colours.Ai);
        yield return new PictureBox(half, 0, half, Edge, 0, lane == Lane.Ai ? colours.Ai : colours.Crypto);
    }

    private static double Head(List<PictureShape> shapes, Card card, PictureColours colours)
    {
        var (left, right) = (Margin, Margin + Inner);
        var height = card.Monogram is null ? BadgeHeight : MonogramSize;
        var middle = HeadTop + (height / 2);
        if (card.Monogram is { } name)
        {
            shapes.AddRange(CardParts.Monogram(Margin, HeadTop, MonogramSize, Drawable(name, card), card.Lane ?? Domain.Chain.Lane.Ai,
                colours));
            left += MonogramSize + 20;
        }

        if (card.Badge is { } badge)
        {
            var text = new PictureText(0, middle + 9, 26, true, badge.Tone.In(colours), DrawableText.Of(badge.Text));
            var width = text.Width + 44;
            right -= width;
            shapes.Add(new PictureBox(right + 1.5, middle - (BadgeHeight / 2), width - 3, BadgeHeight, BadgeHeight / 2,
                new PicturePen(badge.Tone.In(colours), 3)));
            shapes.Add(text with { X = right + 22 });
            right -= 24;
        }

        var colour = card.Lane is { } lane ? CardTones.Of(lane).In(colours) : colours.Muted;
        shapes.Add(TextLines.Fit(new PictureText(left, middle + 9, 27, true, colour, DrawableText.Of(card.Kicker)), right - left, 22));
        return HeadTop + height;
    }

    // As large as it can be with the text under it whole. Where that cannot be, the text keeps two lines and the heading takes the rest.
    private static (double Size, IReadOnlyList<string> Lines) Heading(string text, int most, string lead, double room)
    {
        var needed = LeadHeight(lead);
        for (var size = LargestHeading; size >= SmallestHeading; size -= 2)
        {
            var lines = TextLines.Wrap(text, size, true, Inner);
            if (lines.Count <= most && TextLines.IsWhole(text, size, true, Inner) && (lines.Count * size * HeadingLine) + needed <= room)
            {
                return (size, lines);
            }
        }

        var left = (int)((room - Math.Min(needed, 2 * SmallestLead * LeadLine)) / (SmallestHeading * HeadingLine));
        return (SmallestHeading, TextLines.Wrap(text, SmallestHeading, true, Inner, Math.Clamp(left, 1, most)));
    }

    private static double LeadHeight(string lead) => TextLines.Wrap(lead, SmallestLead, false, Inner).Count * SmallestLead * LeadLine;

    private static IEnumerable<PictureShape> Foot(Card card, PictureColours colours)
    {
        yield return new PictureStroke(Margin, FootBaseLine - 38, Margin + Inner, FootBaseLine - 38, new PicturePen(colours.Line, 2));
        var end = Margin;
        foreach (var word in SiteName.At(Margin, FootBaseLine, colours))
        {
            end = word.X + word.Width;
            yield return word;
        }

        var note = DrawableText.Of(card.AsOf is null ? card.Note : card.Note.Length > 0 ? $"As of {card.AsOf} · {card.Note}"
            : $"As of {card.AsOf}");
        if (note.Length > 0)
        {
            var text = TextLines.Fit(new PictureText(0, FootBaseLine, 24, false, colours.Muted, note), Margin + Inner - end - 40, 20);
            yield return text with { X = Margin + Inner - text.Width };
        }
    }
}
