using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Tests.Components;
using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor.Services;

namespace AiChainAtlas.Web.Tests.Calculators;

/// <summary>The parts of a calculator page that show a result.</summary>
public sealed class PanelTests : ComponentTest
{
    private const string Old = "Old: these figures are those of the last inputs that were accepted.";

    public PanelTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Render<MudBlazor.MudPopoverProvider>();
    }

    [Fact]
    public void Moves_that_differ_to_either_side_are_no_plus_minus()
    {
        var state = Opening("energy-carbon");
        var text = Text(Render<SensitivityPanel>(p => p.Add(c => c.State, state).Add(c => c.Calculation, state.Calculate()!)));
        Assert.Contains("up to +50 %", text, StringComparison.Ordinal);
        Assert.DoesNotContain("± 50 %", text, StringComparison.Ordinal);
        Assert.Contains("± 10 %", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Range_of_layers_is_of_whole_layers()
    {
        var state = Opening("transformer-params");
        var text = Text(Render<SensitivityPanel>(p => p.Add(c => c.State, state).Add(c => c.Calculation, state.Calculate()!)));
        Assert.Contains("86 to 106 layers", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Range_beside_the_result_has_its_ends_in_order_and_no_tile_repeats_the_result()
    {
        var state = Opening("training-time-cost").With(Input("training-time-cost", "chips"), "1");
        var shown = Result(state, null);
        Assert.Equal("80 years", shown.Find("output").TextContent);
        Assert.StartsWith("64 to 107 years for utilisation of 30 to 50 %", shown.Find(".range").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("In days", Text(shown), StringComparison.Ordinal);
        Assert.DoesNotContain(shown.FindAll("dd"), tile => tile.TextContent == "80 years");
    }

    [Fact]
    public void Whether_it_fits_is_said_once()
    {
        var text = Text(Result(Opening("training-memory"), null));
        Assert.Contains("Fits in 80 GB yes", text.Replace("80 GByes", "80 GB yes", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("fits fits", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Old_result_is_marked_in_words_in_every_panel_that_shows_it()
    {
        var state = Opening("training-compute");
        var run = state.Calculate()!;
        AssertMarked(Result(state, Old));
        AssertMarked(Marked<WorkingPanel>(p => p.Add(c => c.Calculation, run)));
        AssertMarked(Marked<SensitivityPanel>(p => p.Add(c => c.State, state).Add(c => c.Calculation, run)));
        AssertMarked(Marked<SweepPanel>(p => p.Add(c => c.State, state).Add(c => c.Calculation, run).Add(c => c.IsLive, false)));
        AssertMarked(Marked<ScenariosPanel>(p => p.Add(c => c.State, state).Add(c => c.Calculation, run).Add(c => c.Atlas, Atlas)));
        var inference = Opening("inference").Calculate()!;
        AssertMarked(Marked<NotesPanel>(p => p.Add(c => c.Calculation, inference)));
    }

    [Fact]
    public void Result_of_the_fields_carries_no_mark() => Assert.Empty(Result(Opening("training-compute"), null).FindAll(".old-mark"));

    [Theory]
    [InlineData("plenty")]
    [InlineData("37:671")]
    [InlineData("40")]
    public void Slider_stays_where_it_was_while_the_field_holds_something_refused(string typed)
    {
        var state = Opening("training-compute");
        var share = Input("training-compute", "active_fraction");
        var accepted = state.With(share, "0.25");
        var before = Slider(Field(accepted, share, null, accepted.Calculate()!.Inputs));
        var refused = accepted.With(share, typed);
        var after = Slider(Field(refused, share, refused.Problems()["active_fraction"], accepted.Calculate()!.Inputs));
        Assert.Equal(before, after);
        Assert.NotEqual("0", after.Value);
    }

    [Fact]
    public void Slider_of_a_counted_thing_gives_whole_numbers()
    {
        var state = Opening("training-time-cost");
        string? given = null;
        var field = Render<InputField>(p => p.Add(c => c.Input, Input("training-time-cost", "chips")).Add(c => c.State, state).Add(c => c.OnTyped, (string text) => given = text));
        field.Find("input[type=range]").Input("0.005");
        Assert.Equal("1", given);
    }

    private static void AssertMarked<T>(IRenderedComponent<T> shown)
        where T : IComponent => Assert.Equal(Old, Assert.Single(shown.FindAll(".old-mark")).TextContent);

    private static (string? Value, string? Text) Slider(IRenderedComponent<InputField> field) =>
        (field.Find("input[type=range]").GetAttribute("value"), field.Find("[aria-valuetext]").GetAttribute("aria-valuetext"));

    private IRenderedComponent<InputField> Field(CalculatorState state, Input input, string? problem, InputValues shown) =>
        Render<InputField>(p => p.Add(c => c.Input, input).Add(c => c.State, state).Add(c => c.Problem, problem).Add(c => c.Shown, shown));

    private IRenderedComponent<ResultPanel> Result(CalculatorState state, string? old) => Render<ResultPanel>(p =>
    {
        p.Add(c => c.Calculation, state.Calculate()!).Add(c => c.State, state).Add(c => c.IsCurrent, old is null);
        if (old is not null)
        {
            p.AddCascadingValue("OldWords", old);
        }
    });

    private IRenderedComponent<T> Marked<T>(Action<ComponentParameterCollectionBuilder<T>> parameters)
        where T : IComponent => Render<T>(p => parameters(p.AddCascadingValue("OldWords", Old)));

    private static CalculatorState Opening(string slug) => CalculatorState.Opening(CalculatorCatalog.Default.Find(slug)!);

    private static Input Input(string slug, string key) => CalculatorCatalog.Default.Find(slug)!.FindInput(key)!;
}
