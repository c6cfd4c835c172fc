using AiChainAtlas.Domain.Calculators.Exploring;

namespace AiChainAtlas.Web.Embed;

/// <summary>
/// Lays out the picture of one result: question, leading figure, formula with the numbers, the site's name. Only numbers and
/// words of the declaration are drawn, so nothing that stands in an address can get in.
/// </summary>
internal static class ResultPicture
{
    private const double Margin = 72;
    private const double Inner = Picture.Width - (2 * Margin);
    private const double BoxPadding = 28;
    private const int MostLines = 3;

    public static Picture Of(Calculation calculation, EmbedOptions options)
    {
        var colours = PictureColours.Of(options);
        var accent = options.Accent is { } chosen ? (options.Theme == "dark" ? chosen.OnDark : chosen.OnLight) : colours.Ai;
        var calculator = calculation.Calculator;
        var (label, value) = Lead(calculation);
        var working = calculation.Working.Take(MostLines).ToList();
        var lineHeight = working.Count == MostLines ? 40d : 46;
        var box = new PictureBox(Margin, 548 - BoxPadding - (working.Count * lineHeight), Inner, (working.Count * lineHeight) + BoxPadding, 16, colours.Raised);
        return new Picture
        {
            Title = $"{calculator.Name}: {label} {value}",
            Boxes = [new(0, 0, Picture.Width, Picture.Height, 0, colours.Surface), new(0, 0, Picture.Width, 10, 0, accent), box],
            Texts =
            [
                Fitted(new(Margin, 116, 58, true, colours.Text, calculator.Name), Inner),
                .. Wrapped(new(Margin, 170, 30, false, colours.Muted, calculator.Question), Inner, 40),
                new(Margin, 284, 28, false, colours.Muted, label),
                Fitted(new(Margin, 378, 96, true, accent, value), Inner),
                .. working.Select((line, i) => Fitted(
                    new(Margin + BoxPadding, box.Y + BoxPadding + 12 + (i * lineHeight), 28, false, colours.Text, line), Inner - (2 * BoxPadding))),
                .. Brand(colours),
            ],
        };
    }

    private static (string Label, string Value) Lead(Calculation calculation) =>
        calculation.Lead is { } lead ? (calculation.LabelOf(lead), calculation.Outputs.Show(lead)!)
        : calculation.Said.FirstOrDefault(output => calculation.Outputs.Show(output) is not null) is { } other ? (calculation.LabelOf(other), calculation.Outputs.Show(other)!)
        : ("Result", "cannot be said");

    private static IEnumerable<PictureText> Brand(PictureColours colours)
    {
        const double size = 28;
        var x = Margin;
        foreach (var (word, colour) in new[] { ("AI", colours.Ai), ("Chain", colours.Text), ("Atlas", colours.Crypto) })
        {
            var text = new PictureText(x, 596, size, true, colour, word);
            yield return text;
            x += text.Width + (size / 3.5);
        }

        const string credit = "formula, sources and method on the page";
        var note = new PictureText(0, 596, 24, false, colours.Muted, credit);
        yield return note with { X = Picture.Width - Margin - note.Width };
    }

    // Shrinks what is too long for one line; below half its size it is cut instead.
    private static PictureText Fitted(PictureText text, double width)
    {
        var fitted = text with { Size = Math.Max(text.Size / 2, Math.Min(text.Size, text.Size * width / text.Width)) };
        while (fitted.Width > width)
        {
            fitted = fitted with { Text = fitted.Text[..^2].TrimEnd('…') + "…" };
        }

        return fitted;
    }

    // Two lines at most; the second is shrunk when it has to be.
    private static IEnumerable<PictureText> Wrapped(PictureText text, double width, double lineHeight)
    {
        var lines = PictureFont.Wrap(text.Text, text.Size, text.IsBold, width);
        yield return text with { Text = lines[0] };
        if (lines.Count > 1)
        {
            yield return Fitted(text with { Y = text.Y + lineHeight, Text = string.Join(' ', lines.Skip(1)) }, width);
        }
    }
}
