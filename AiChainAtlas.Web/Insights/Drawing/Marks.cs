using AiChainAtlas.Domain.Insights;
using static AiChainAtlas.Web.Insights.Drawing.SvgParts;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>The outlines of marks: shape tells series apart before colour does.</summary>
internal static class Marks
{
    /// <summary>The data of a path around a place; of the same area to the eye for each shape.</summary>
    public static string At(InsightMark mark, double x, double y, double radius) => mark switch
    {
        InsightMark.Circle => Circle(x, y, radius),
        InsightMark.Diamond => $"M{N(x)} {N(y - (1.3 * radius))}l{N(1.3 * radius)} {N(1.3 * radius)}l{N(-1.3 * radius)} {N(1.3 * radius)}l{N(-1.3 * radius)} {N(-1.3 * radius)}z",
        InsightMark.Square => $"M{N(x - (0.9 * radius))} {N(y - (0.9 * radius))}h{N(1.8 * radius)}v{N(1.8 * radius)}h{N(-1.8 * radius)}z",
        InsightMark.Triangle => $"M{N(x)} {N(y - (1.2 * radius))}l{N(1.3 * radius)} {N(2.2 * radius)}h{N(-2.6 * radius)}z",
        InsightMark.Cross => Cross(x, y, radius, radius / 2.5),
        _ => Circle(x, y, radius * 1.2) + Circle(x, y, radius * 0.6),
    };

    private static string Circle(double x, double y, double radius) =>
        $"M{N(x - radius)} {N(y)}a{N(radius)} {N(radius)} 0 1 0 {N(2 * radius)} 0a{N(radius)} {N(radius)} 0 1 0 {N(-2 * radius)} 0";

    private static string Cross(double x, double y, double radius, double half)
    {
        var arm = (1.3 * radius) - half;
        return $"M{N(x - half)} {N(y - half - arm)}h{N(2 * half)}v{N(arm)}h{N(arm)}v{N(2 * half)}h{N(-arm)}v{N(arm)}h{N(-2 * half)}v{N(-arm)}h{N(-arm)}v{N(-2 * half)}h{N(arm)}z";
    }
}
