using System.Globalization;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Layout;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards.Bodies;

/// <summary>The map in small: a column for each stage, in it both lanes with their counts of entries.</summary>
public sealed record CardChain(IReadOnlyList<CardStage> Stages) : CardBody
{
    private const double Gap = 8;
    private const double LargestName = 22;
    private const double SmallestName = 18;
    private const int MostLines = 3;
    private const double NamesHeight = (MostLines * LargestName * NameLine) + 8;
    private const double NameLine = 1.12;
    private const double CellHeight = 80;

    public override IEnumerable<string> Words =>
        Stages.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Name}: {stage.Ai} AI, {stage.Crypto} crypto"));

    public override string Content => string.Join('\n', Stages);

    internal override double HeightAt(double width) => NamesHeight + (2 * CellHeight) + Gap;

    /// <summary>The entries of each stage and lane that pass a filter; all where it is null.</summary>
    public static CardChain OfEntries(Atlas atlas, IReadOnlySet<string>? matches) =>
        Of(atlas, card => card.Entries.Count(entry => matches?.Contains(entry.Id) != false));

    /// <summary>The links of each stage and lane, parts of links included.</summary>
    public static CardChain OfLinks(Atlas atlas) => Of(atlas, card => 1 + card.Parts.Count);

    private static CardChain Of(Atlas atlas, Func<ChainCard, int> count) =>
        new([.. atlas.Layout.Columns.Select(column => new CardStage(column.Stage.Name, column.Ai.Sum(count), column.Crypto.Sum(count)))]);

    internal override IEnumerable<PictureShape> Draw(double width, PictureColours colours)
    {
        var column = (width + Gap) / Math.Max(1, Stages.Count);
        var inner = column - Gap;
        var size = Stages.Min(stage => TextLines.Fit(DrawableText.Of(stage.Name), LargestName, SmallestName, false, inner, MostLines).Size);
        foreach (var (stage, i) in Stages.Select((stage, i) => (stage, i)))
        {
            var x = i * column;
            var lines = TextLines.Wrap(DrawableText.Of(stage.Name), size, false, inner, MostLines);
            foreach (var (line, at) in lines.Select((line, at) => (line, at)))
            {
                yield return new PictureText(x, NamesHeight - 12 - ((lines.Count - 1 - at) * size * NameLine), size, false, colours.Muted,
                    line);
            }

            foreach (var shape in Cell(x, NamesHeight, inner, Lane.Ai, stage.Ai, i == 0, colours)
                .Concat(Cell(x, NamesHeight + CellHeight + Gap, inner, Lane.Crypto, stage.Crypto, i == 0, colours)))
            {
                yield return shape;
            }
        }
    }

    private static IEnumerable<PictureShape> Cell(double x, double y, double width, Lane lane, int count, bool isNamed,
        PictureColours colours)
    {
        var colour = CardTones.Of(lane).In(colours);
        yield return new PictureBox(x, y, width, CellHeight, 10, count == 0 ? colours.Raised : lane == Lane.Ai ? colours.AiSoft
            : colours.CryptoSoft);
        yield return new PictureText(x + (width / 2), y + (isNamed ? 68 : 56), 40, true, count == 0 ? colours.Muted : colour,
            count.ToString(CultureInfo.InvariantCulture)).CentredHere();
        if (isNamed)
        {
            yield return new PictureText(x + (width / 2), y + 27, 20, true, colour, lane.Label()).CentredHere();
        }
    }
}

/// <summary>A stage of the map with its entries in each lane.</summary>
public sealed record CardStage(string Name, int Ai, int Crypto);
