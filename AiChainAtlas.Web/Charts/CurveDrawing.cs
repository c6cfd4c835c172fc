using static AiChainAtlas.Web.Ui.SvgText;

namespace AiChainAtlas.Web.Charts;

/// <summary>Places the points of a curve on a canvas, for drawing on the server.</summary>
internal sealed class CurveDrawing
{
    public const double Width = 600;
    public const double Height = 240;
    private const double Margin = 12;

    private readonly (double Low, double High) x;
    private readonly (double Low, double High) y;
    private readonly Curve curve;

    public CurveDrawing(Curve curve)
    {
        this.curve = curve;
        x = Ends(All.Select(p => Scale(p.X, curve.X.IsLogarithmic)));
        y = Ends(All.Select(p => Scale(p.Y, curve.IsLogY)));
    }

    /// <summary>The <c>points</c> of a polyline.</summary>
    public string Line => string.Join(' ', curve.Points.Select(Place).Select(p => $"{At(p.X)},{At(p.Y)}"));

    /// <summary>The greatest value drawn.</summary>
    public double High => All.Max(p => p.Y);

    /// <summary>The least value drawn.</summary>
    public double Low => All.Min(p => p.Y);

    /// <summary>Where the mark stands.</summary>
    public (string X, string Y)? Mark => curve.Mark is { } mark && Place(mark) is var place ? (At(place.X), At(place.Y)) : null;

    private IEnumerable<(double X, double Y)> All => curve.Mark is { } mark ? curve.Points.Append(mark) : curve.Points;

    private (double X, double Y) Place((double X, double Y) point) => (
        Margin + (Share(Scale(point.X, curve.X.IsLogarithmic), x) * (Width - (2 * Margin))),
        Height - Margin - (Share(Scale(point.Y, curve.IsLogY), y) * (Height - (2 * Margin))));

    private static double Scale(double value, bool logarithmic) => logarithmic ? Math.Log10(Math.Max(value, double.Epsilon)) : value;

    private static double Share(double value, (double Low, double High) ends) => ends.High > ends.Low ? (value - ends.Low) / (ends.High - ends.Low) : 0.5;

    private static (double Low, double High) Ends(IEnumerable<double> values) => values.ToList() is { Count: > 0 } all ? (all.Min(), all.Max()) : (0, 1);
}
