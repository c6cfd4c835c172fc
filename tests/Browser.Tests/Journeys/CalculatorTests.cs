namespace Browser.Tests.Journeys;

/// <summary>Somebody asks what it takes to train a model, and tries things.</summary>
public sealed class CalculatorTests(Site site)
{
    private const string Compute = "/calculators/training-compute";

    [Fact]
    public async Task The_result_follows_what_is_typed_and_the_address_restores_it()
    {
        await using var visit = await LiveAsync(Compute);
        await Expect(Result(visit)).ToHaveTextAsync("3.15 × 10²³ FLOP");

        await Field(visit, "params").FillAsync("70B");
        await Expect(Result(visit)).ToHaveTextAsync("1.26 × 10²³ FLOP");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("params=70000000000"));

        await visit.Page.ReloadAsync();
        await Expect(Result(visit)).ToHaveTextAsync("1.26 × 10²³ FLOP");
        await Expect(Field(visit, "params")).ToHaveValueAsync("70 B");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Changing_one_input_of_the_example_keeps_the_others_and_takes_its_mark_away()
    {
        await using var visit = await LiveAsync("/calculators/training-time-cost");
        var mark = visit.Page.GetByText("Example: 175 B parameters, 300 B tokens. Change any input.");
        await Expect(mark).ToBeVisibleAsync();

        await Field(visit, "chips").FillAsync("2048");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("params=175000000000&tokens=300000000000&.*chips=2048.*price_per_chip_hour=2"));
        await Expect(mark).ToBeHiddenAsync();
        var shown = await Result(visit).TextContentAsync();

        await visit.Page.ReloadAsync();
        await Expect(Result(visit)).ToHaveTextAsync(shown!);
    }

    [Fact]
    public async Task What_an_address_lacks_is_asked_for_at_its_field_and_the_result_comes_when_it_is_there()
    {
        await using var visit = await site.VisitAsync(Compute + "?params=70B");
        await Expect(visit.Page.Locator("#tool")).ToHaveAttributeAsync("data-live", "true");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "No result yet" })).ToBeVisibleAsync();
        await Expect(Field(visit, "tokens")).ToHaveAttributeAsync("aria-invalid", "true");

        await Field(visit, "tokens").FillAsync("300B");
        await Expect(Result(visit)).ToHaveTextAsync("1.26 × 10²³ FLOP");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("params=70000000000&tokens=300000000000$"));
    }

    [Fact]
    public async Task Without_script_enter_in_a_field_keeps_what_was_typed_over_the_model()
    {
        await using var visit = await site.VisitAsync(Compute + "?model=llama-3-1-405b", script: false);
        await Field(visit, "params").FillAsync("70B");
        await Field(visit, "params").PressAsync("Enter");
        await Expect(Field(visit, "params")).ToHaveValueAsync("70B");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("params=70B"));
    }

    [Fact]
    public async Task A_mistake_is_told_at_its_field_and_the_last_good_result_stays()
    {
        await using var visit = await LiveAsync(Compute);
        await Field(visit, "params").FillAsync("174 B");
        await Expect(Result(visit)).ToHaveTextAsync("3.13 × 10²³ FLOP");
        var (before, accepted) = (await Slider(visit, "Training tokens").InputValueAsync(), await ColourAsync(visit));
        await Field(visit, "tokens").FillAsync("plenty");

        await Expect(visit.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("plenty");
        await Expect(Field(visit, "tokens")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(Result(visit)).ToHaveTextAsync("3.13 × 10²³ FLOP");
        await Expect(visit.Page.Locator(".result")).ToHaveAttributeAsync("data-current", "false");
        foreach (var panel in new[] { ".result", "[aria-labelledby=working]", "[aria-labelledby=moves]", "[aria-labelledby=sweep]", "[aria-labelledby=scenarios]" })
        {
            await Expect(visit.Page.Locator($"{panel} > .old-mark")).ToHaveTextAsync("Old: these figures are those of the last inputs that were accepted.");
        }

        await Expect(Slider(visit, "Training tokens")).ToHaveAttributeAsync("aria-valuetext", "300 B");
        await Expect(Slider(visit, "Training tokens")).ToHaveJSPropertyAsync("value", before);
        Assert.NotEqual(accepted, await ColourAsync(visit));

        await Field(visit, "tokens").FillAsync("1 T");
        await Expect(Result(visit)).ToHaveTextAsync("1.04 × 10²⁴ FLOP");
        await Expect(visit.Page.Locator(".result")).ToHaveAttributeAsync("data-current", "true");
        await Expect(visit.Page.Locator(".old-mark")).ToHaveCountAsync(0);
        Assert.Equal(accepted, await ColourAsync(visit));
    }

    [Fact]
    public async Task Without_script_a_refused_input_is_told_and_the_figures_are_not_taken_for_its_result()
    {
        await using var visit = await site.VisitAsync(Compute, script: false);
        await Field(visit, "params").FillAsync("0,4");
        await visit.Button("Calculate").ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("use a point for decimals: 0.4");
        await Expect(Field(visit, "params")).ToHaveValueAsync("0,4");
        await Expect(visit.Page.Locator(".result")).ToContainTextAsync("No result yet");
        await Expect(visit.Page.Locator("[data-output]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_model_brings_its_chip_and_precision_and_its_utilisation_does_not_go_to_another_chip()
    {
        await using var visit = await LiveAsync("/calculators/training-time-cost");
        await Field(visit, "model").ClickAsync();
        await visit.Page.Keyboard.TypeAsync("DeepSeek-V3");
        await visit.Page.GetByText("DeepSeek-V3", new() { Exact = true }).First.ClickAsync();
        await Expect(Result(visit)).ToHaveTextAsync("50 days");
        await Expect(visit.Page.Locator("#in-chip")).ToHaveValueAsync("H800 SXM5 80GB");
        await Expect(visit.Page.Locator("#in-precision")).ToHaveValueAsync("fp8");
        await Expect(Field(visit, "price_per_chip_hour")).ToHaveValueAsync("");

        await visit.Page.Locator("#in-chip").SelectOptionAsync("H100 SXM5 80GB");
        await Expect(Field(visit, "utilisation")).ToHaveValueAsync("40 %");
        await Expect(visit.Page.Locator(".start-notes")).ToContainTextAsync("holds for FP8 on H800 SXM5 80GB and is not taken for H100 SXM5 80GB");
        await Expect(Field(visit, "price_per_chip_hour")).Not.ToHaveValueAsync("");

        await visit.Link("Use parameters and training tokens instead of the training compute on record").ClickAsync();
        await Expect(Field(visit, "tokens")).ToHaveValueAsync("14.8 T");
        await visit.Link("Go on without DeepSeek-V3").ClickAsync();
        await Expect(Field(visit, "chips")).ToHaveValueAsync("");
        await Expect(visit.Page.Locator(".start-notes")).Not.ToContainTextAsync("DeepSeek");
    }

    [Fact]
    public async Task A_model_found_by_its_name_brings_its_figures_and_what_was_reported()
    {
        await using var visit = await LiveAsync(Compute);
        await Field(visit, "model").ClickAsync();
        await visit.Page.Keyboard.TypeAsync("Llama 3.1-405");
        await visit.Page.GetByText("Llama 3.1-405B", new() { Exact = true }).ClickAsync();

        await Expect(Field(visit, "params")).ToHaveValueAsync("405 B");
        await Expect(visit.Page.Locator(".result .reported").First).ToContainTextAsync("Reported for Llama 3.1-405B: 3.8 × 10²⁵ FLOP (the same)");
    }

    [Fact]
    public async Task Scenarios_stand_side_by_side_and_survive_a_reload()
    {
        await using var visit = await LiveAsync(Compute);
        var row = visit.Page.Locator(".scenarios tr").Filter(new() { Has = visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Training compute", Exact = true }) });
        await visit.Link("Save as scenario").ClickAsync();
        await Expect(row.GetByRole(AriaRole.Cell)).ToHaveCountAsync(2);
        await visit.Link("LLaMA 65B").ClickAsync();
        await Expect(Result(visit)).ToHaveTextAsync("5.48 × 10²³ FLOP");
        await visit.Link("Save as scenario").ClickAsync();
        await Expect(row).ToContainTextAsync("3.15 × 10²³ FLOP");
        await Expect(row.GetByRole(AriaRole.Cell)).ToHaveCountAsync(3);
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("scenario=.*scenario="));

        await visit.Page.ReloadAsync();
        await visit.DrawnAsync();
        await Expect(row.GetByRole(AriaRole.Cell)).ToHaveCountAsync(3);
        await visit.Page.GetByLabel("Remove scenario A").ClickAsync();
        await Expect(row.GetByRole(AriaRole.Cell)).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Clicks_count_though_the_page_has_not_followed_the_one_before()
    {
        await using var visit = await site.VisitAsync("/about");
        var wire = await Wire.OfAsync(visit.Page);
        await visit.GoAsync(Compute);
        await visit.DrawnAsync();

        wire.Hold();
        await visit.Link("Save as scenario").ClickAsync();
        await visit.Link("LLaMA 65B").ClickAsync();
        wire.Release();

        await Expect(Result(visit)).ToHaveTextAsync("5.48 × 10²³ FLOP");
        await Expect(visit.Page.GetByLabel("Remove scenario A")).ToBeVisibleAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("scenario="));
    }

    [Fact]
    public async Task Everything_is_reached_and_worked_by_keyboard()
    {
        await using var visit = await LiveAsync(Compute);
        await visit.TabToAsync(Field(visit, "params"));
        await visit.PressAsync("Control+a");
        await visit.Page.Keyboard.TypeAsync("7 B");
        await Expect(Result(visit)).ToHaveTextAsync("1.26 × 10²² FLOP");

        var slider = visit.Page.GetByRole(AriaRole.Slider, new() { Name = "Parameters" });
        await visit.TabToAsync(slider);
        await visit.PressAsync("ArrowRight");
        await Expect(Field(visit, "params")).Not.ToHaveValueAsync("7 B");

        await visit.TabToAsync(visit.Page.GetByLabel("Count attention"));
        await visit.PressAsync("Space");
        await Expect(Field(visit, "n_layers")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Embed_code_follows_the_inputs_and_the_dialog_closes_by_escape()
    {
        await using var visit = await LiveAsync(Compute);
        await Field(visit, "params").FillAsync("70B");
        await Expect(Result(visit)).ToHaveTextAsync("1.26 × 10²³ FLOP");
        await visit.Button("Embed").ClickAsync();
        await Expect(visit.Page.GetByLabel("Code", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("data-params=\"70000000000\""));

        await visit.PressAsync("Escape");
        await Expect(visit.Page.Locator("#embed")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_script_the_page_is_a_form_that_gives_the_same_result()
    {
        await using var visit = await site.VisitAsync(Compute, script: false);
        await Field(visit, "params").FillAsync("70B");
        await Field(visit, "tokens").FillAsync("1,000,000,000,000");
        await visit.Page.GetByLabel("Count attention").CheckAsync();
        await visit.Button("Calculate").ClickAsync();

        await Expect(visit.Page.Locator(".steps")).ToHaveCountAsync(2);
        await Expect(Result(visit)).ToHaveTextAsync("4.49 × 10²³ FLOP");
        await Expect(Field(visit, "n_layers")).ToHaveValueAsync("96");
    }

    [Fact]
    public async Task A_lost_connection_is_told_and_the_form_takes_over()
    {
        await using var visit = await site.VisitAsync("/about");
        var isCut = false;
        IWebSocketRoute? live = null;
        await visit.Page.RouteWebSocketAsync("**/_blazor**", socket =>
        {
            if (isCut)
            {
                socket.CloseAsync();
                return;
            }

            live = socket;
            socket.ConnectToServer();
        });
        await visit.GoAsync(Compute);
        await visit.DrawnAsync();
        await Expect(visit.Button("Calculate")).ToBeHiddenAsync();

        isCut = true;
        await live!.CloseAsync();
        await Expect(visit.Page.GetByText("Live updates have stopped")).ToBeVisibleAsync();
        await Field(visit, "params").FillAsync("70B");
        await visit.Button("Calculate").ClickAsync();

        await Expect(Result(visit)).ToHaveTextAsync("1.26 × 10²³ FLOP");
    }

    [Fact]
    public async Task A_refused_connection_leaves_a_working_form()
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.Page.RouteWebSocketAsync("**/_blazor**", socket => socket.CloseAsync());
        await visit.GoAsync(Compute);
        await Expect(visit.Button("Calculate")).ToBeVisibleAsync();
        await Field(visit, "params").FillAsync("70B");

        await visit.Button("Calculate").ClickAsync();

        await Expect(Result(visit)).ToHaveTextAsync("1.26 × 10²³ FLOP");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("params=70B"));
    }

    private static ILocator Result(Visit visit) => visit.Page.Locator(".result output");

    private static ILocator Slider(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Slider, new() { Name = name });

    // Dimmed or not.
    private static Task<string> ColourAsync(Visit visit) => Result(visit).EvaluateAsync<string>("output => getComputedStyle(output).color");

    private static ILocator Field(Visit visit, string key) => visit.Page.Locator($"#in-{key}");

    private async Task<Visit> LiveAsync(string path)
    {
        var visit = await site.VisitAsync(path);
        await visit.DrawnAsync();
        return visit;
    }
}
