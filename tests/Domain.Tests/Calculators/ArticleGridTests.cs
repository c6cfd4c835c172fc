using System.Globalization;
using AiChainAtlas.Domain.Calculators.Catalogue;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class ArticleGridTests
{
    // Percent of the time spent computing: after every step, every 100 steps, every 500 steps; links from fast to slow.
    private static readonly string[] DecentralisedTraining =
    [
        "91 100 100", "77 100 100", "67 100 100",
        "21 98 100", "7.7 94 99", "4.8 91 98",
        "2.4 81 96", "0.8 62 89", "0.5 50 83",
        "0.26 34 72", "0.08 14 45", "0.05 9 33",
        "0.05 9.7 35", "0.02 3.2 14", "0.01 2.0 9",
    ];

    [Fact]
    public void Cells_of_decentralised_training_equal_the_reference_table_to_its_precision()
    {
        var calculator = CalculatorCatalog.Default.Find("decentralised-training")!;
        var grid = Assert.Single(calculator.ArticleGrids);
        var cells = grid.Cells(calculator);
        string[] expected = [.. DecentralisedTraining.SelectMany(line => line.Split(' '))];
        Assert.Equal(expected.Length, cells.Count);
        Assert.All(cells.Zip(expected), pair =>
        {
            var percent = 100 * pair.First.Run.Outputs[grid.Output]!.Value;
            var half = 0.5 * Math.Pow(10, -DecimalsOf(pair.Second));
            Assert.InRange(percent, double.Parse(pair.Second, CultureInfo.InvariantCulture) - half, double.Parse(pair.Second, CultureInfo.InvariantCulture) + half);
        });
    }

    [Fact]
    public void Cells_of_every_grid_can_be_computed() => Assert.All(
        CalculatorCatalog.Default.All.SelectMany(calculator => calculator.ArticleGrids.SelectMany(grid => grid.Cells(calculator).Select(cell => cell.Run.Outputs[grid.Output]))),
        value => Assert.NotNull(value));

    [Fact]
    public void Cells_come_row_by_row_and_in_a_row_column_by_column()
    {
        var calculator = CalculatorCatalog.Default.Find("decentralised-training")!;
        var grid = calculator.ArticleGrids[0];
        var cells = grid.Cells(calculator);
        Assert.Equal((grid.Rows[0], grid.Columns[0], grid.Variants[1]), (cells[1].Row, cells[1].Column, cells[1].Variant));
        Assert.Equal((grid.Rows[0], grid.Columns[1], grid.Variants[0]), (cells[3].Row, cells[3].Column, cells[3].Variant));
        Assert.Equal((grid.Rows[1], grid.Columns[0], grid.Variants[0]), (cells[9].Row, cells[9].Column, cells[9].Variant));
    }

    private static int DecimalsOf(string printed) => printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
}
