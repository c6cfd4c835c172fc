using AiChainAtlas.Domain.Insights;
using static AiChainAtlas.Web.Ui.SvgText;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>The outlines of marks: shape tells series apart before colour does.</summary>
internal static class Marks
{
    /// <summary>The data of a path around a place; of the same area to the eye for each shape.</summary>
    public static string Of(InsightMark mark, double x, double y, double radius) => mark switch
    {
        InsightMark.Circle => Circle(x, y, radius),
        InsightMark.Diamond => $"M{At(x)} {At(y - (1.3 * radius))}l{At(1.3 * radius)} {At(1.3 * radius)}l{At(-1.3 * radius)} {At(1.3 * radius)}l{At(-1.3 * radius)} {At(-1.3 * radius)}z",
        InsightMark.Square => $"M{At(x - (0.9 * radius))} {At(y - (0.9 * radius))}h{At(1.8 * radius)}v{At(1.8 * radius)}h{At(-1.8 * radius)}z",
        InsightMark.Triangle => $"M{At(x)} {At(y - (1.2 * radius))}l{At(1.3 * radius)} {At(2.2 * radius)}h{At(-2.6 * radius)}z",
        InsightMark.Cross => Cross(x, y, radius, radius / 2.5),
        _ => Circle(x, y, radius * 1.2) + Hole(x, y, radius * 0.6),
    };

    private static string Circle(double x, double y, double radius) => Round(x, y, radius, 0);

    // Drawn the other way round: one outline may hold many marks, and where two of them overlap there is no hole.
    private static string Hole(double x, double y, double radius) => Round(x, y, radius, 1);

    private static string Round(double x, double y, double radius, int sweep) =>
        $"M{At(x - radius)} {At(y)}a{At(radius)} {At(radius)} 0 1 {sweep} {At(2 * radius)} 0a{At(radius)} {At(radius)} 0 1 {sweep} {At(-2 * radius)} 0";

    private static string Cross(double x, double y, double radius, double half)
    {
        var arm = (1.3 * radius) - half;
        return $"M{At(x - half)} {At(y - half - arm)}h{At(2 * half)}v{At(arm)}h{At(arm)}v{At(2 * half)}h{At(-arm)}v{At(arm)}h{At(-2 * half)}v{At(-arm)}h{At(-arm)}v{At(-2 * half)}h{At(arm)}z";
    }
}
