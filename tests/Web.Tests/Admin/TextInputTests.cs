using AiChainAtlas.Web.Admin.Form;
using AiChainAtlas.Web.Tests.Components;
using Bunit;

namespace AiChainAtlas.Web.Tests.Admin;

/// <summary>What people type stays what they typed, however late the form around it follows.</summary>
public sealed class TextInputTests : ComponentTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_field_that_is_rendered_before_its_form_has_followed_shows_what_was_typed(int rows)
    {
        var shown = Show(rows);

        shown.Find("#in-field").Input("before and after");

        Assert.Equal("before and after", shown.Find("#in-field").GetAttribute("value"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_field_tells_the_browser_which_text_has_arrived(int rows)
    {
        var shown = Show(rows);
        Assert.False(shown.Find("#in-field").HasAttribute("data-heard"));

        shown.Find("#in-field").Input("before and after");

        Assert.Equal("before and after", shown.Find("#in-field").GetAttribute("data-heard"));
    }

    private IRenderedComponent<TextInput> Show(int rows) => Render<TextInput>(field => field
        .Add(shown => shown.Id, "in-field").Add(shown => shown.Label, "Field").Add(shown => shown.Value, "before").Add(shown => shown.Rows, rows).Add(shown => shown.OnTyped, (string _) => { }));
}
