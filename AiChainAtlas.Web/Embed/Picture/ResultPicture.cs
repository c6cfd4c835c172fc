using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Embed;

/// <summary>
/// Lays out the picture of one result: question, leading figure, formula with the numbers, the site's name. Only numbers and
/// words of the declaration are drawn, so nothing that stands in an address can get in.
/// </summary>
internal static class ResultPicture
{
    private const double Margin = 72;
    private const double Inner = Picture.SocialWidth - (2 * Margin);
    private const double BoxSide = 28;
    private const double BoxPadding = 12;
    private const double BoxBottom = 552;
    private const double LargestLine = 28;
    private const double SmallestLine = 20;
    private const double LineHeight = 1.36;
    private const double Gap = 24;

    public static Picture Of(Calculation calculation, EmbedOptions options, bool isExample = false)
    {
        var colours = PictureColours.Of(options.Theme);
        var accent = options.Accent is { } chosen ? (options.Theme == "dark" ? chosen.OnDark : chosen.OnLight) : colours.Ai;
        var calculator = calculation.Calculator;
        var (label, value) = Lead(calculation);
        var credit = new PictureText(Margin + Inner, 596, 24, false, colours.Muted, "formula, sources and method on the page");
        var question = TextLines.Wrap(calculator.Question, 30, false, Inner, 2);
        var answer = 170 + ((question.Count - 1) * 40) + 56;
        var name = new PictureText(Margin, answer, 28, false, colours.Muted, label);
        var example = isExample ? new PictureText(Margin + Inner, answer, 26, true, colours.Crypto, ExampleText.Of(calculation)) : null;
        var working = Working(calculation.Working, BoxBottom - answer - 92, colours, out var height);
        return new Picture
        {
            Title = $"{calculator.Name}: {label} {value}",
            Shapes =
            [
                new PictureBox(0, 0, Picture.SocialWidth, Picture.SocialHeight, 0, colours.Surface),
                new PictureBox(0, 0, Picture.SocialWidth, 10, 0, accent),
                TextLines.Fit(new(Margin, 116, 58, true, colours.Text, calculator.Name), Inner, 29),
                .. question.Select((line, i) => new PictureText(Margin, 170 + (i * 40), 30, false, colours.Muted, line)),
                name,
                .. example is null ? [] : new[] { TextLines.Fit(example, Inner - name.Width - Gap, 16).EndingHere() },
                TextLines.Fit(new(Margin, answer + 76, 76, true, accent, value), Inner, 40),
                new PictureBox(Margin, BoxBottom - height, Inner, height, 16, colours.Raised),
                new PictureGroup(Margin + BoxSide, BoxBottom - height + BoxPadding, 1, working),
                .. SiteName.At(Margin, 596, colours),
                credit.EndingHere(),
            ],
        };
    }

    private static (string Label, string Value) Lead(Calculation calculation) =>
        calculation.Lead is { } lead ? (calculation.LabelOf(lead), calculation.Outputs.Show(lead)!)
        : calculation.Said.FirstOrDefault(output => calculation.Outputs.Show(output) is not null) is { } other ? (calculation.LabelOf(other), calculation.Outputs.Show(other)!)
        : ("Result", "cannot be said");

    // As large as the room allows; a line that is too long goes on in the next one.
    private static IReadOnlyList<PictureShape> Working(IReadOnlyList<string> working, double room, PictureColours colours, out double height)
    {
        var size = LargestLine;
        var lines = Wrapped(size);
        for (; HeightOf(lines.Count, size) > room && size > SmallestLine; lines = Wrapped(size))
        {
            size--;
        }

        height = HeightOf(lines.Count, size);
        return [.. lines.Select((line, i) => new PictureText(0, size * LineHeight * (i + 0.76), size, false, colours.Text, line))];

        List<string> Wrapped(double at) => [.. working.SelectMany(line => TextLines.Wrap(line, at, false, Inner - (2 * BoxSide)))];

        static double HeightOf(int lines, double at) => (lines * at * LineHeight) + (2 * BoxPadding);
    }
}
