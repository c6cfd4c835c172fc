using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Insights.Drawing;
using static AiChainAtlas.Web.Embed.EmbedText;

namespace AiChainAtlas.Web.Insights.Embedding;

/// <summary>The height that an embedded chart will take at a width, by the measures of embed.css and insight-embed.css.</summary>
internal static class InsightEmbedHeight
{
    private const double Frame = 38;
    private const double Spare = 4;
    private const double HeadLine = 27;
    private const double HeadLetter = 11;
    private const double LegendLine = 22;
    private const double LegendKey = 38;
    private const double LegendLetter = 7;
    private const double MostOfPicture = 440;

    public static int Of(InsightView view, int width)
    {
        var inner = width - Frame;
        var picture = new ChartPicture(view, ChartSize.Small);
        return (int)Math.Ceiling(
            Spare + Frame
            + (HeadLine * Count(view.Chart.Title, inner, HeadLetter)) + Lines(view.Data.Sentence, inner)
            + (view.Notice is { } notice ? 6 + Lines(notice, inner) : 0)
            + 28 + Legend(view, inner)
            + (picture.Height * Math.Min(inner, MostOfPicture) / picture.Width)
            + (picture.LeftOut is { } leftOut ? Lines(leftOut, inner) : 0)
            + Lines(view.Basis, inner)
            + 23 + Lines(InsightEmbed.Credit, inner));
    }

    private static double Legend(InsightView view, double inner)
    {
        if (!view.HasLegend)
        {
            return 0;
        }

        IEnumerable<string> names = [.. view.Data.Series.Select(series => series.Name), .. view.Data.Line is { } line ? [line.Name] : Array.Empty<string>()];
        return 8 + (LegendLine * Math.Ceiling(names.Sum(name => LegendKey + (name.Length * LegendLetter)) / inner));
    }
}
