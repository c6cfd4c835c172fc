using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Shell;

namespace Browser.Tests.Editor;

/// <summary>Hostile text in every field of a record that is being made.</summary>
public sealed class HostileNewRecordTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Theory]
    [MemberData(nameof(HostileRecordTests.Kinds), MemberType = typeof(HostileRecordTests))]
    public async Task A_new_record_of_nothing_else_is_refused_field_by_field_and_the_form_lives_on(string key)
    {
        var kind = RecordKinds.Find(key)!;
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, SiteUrls.AdminNew(key));
        var form = new RecordForm(visit, kind);
        await form.OpenFactsAsync();
        var typed = await form.TypeEverywhereAsync(HostileText.TurnsRound);
        var toMend = await form.JudgedAsync();

        Assert.Empty(typed.Keys.Except(toMend.Keys));
        Assert.All(toMend, field => Assert.True(field.Value.Length > 20, $"{field.Key} does not say what to correct: '{field.Value}'"));
        await visit.Button("Publish").ClickAsync();
        await Expect(visit.Page.Locator(".faulty :focus")).ToHaveCountAsync(1);
        await HostileText.DidNothingAsync(visit);
    }
}
