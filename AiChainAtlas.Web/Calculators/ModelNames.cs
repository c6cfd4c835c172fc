using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Web.Calculators;

/// <summary>Finds models of the store by what people call them.</summary>
internal static class ModelNames
{
    private const int MostNamed = 5;

    /// <summary>The model of this id or name, or the only one whose name holds the text.</summary>
    public static AiModel? Find(Atlas atlas, string text)
    {
        var models = atlas.Content.Models;
        return models.FirstOrDefault(model => model.Id == text)
            ?? models.FirstOrDefault(model => Same(model.Name, text))
            ?? (Matches(atlas, text).Take(2).ToList() is [var only] ? only : null);
    }

    /// <summary>Models whose name holds the text, those that begin with it first, newest first.</summary>
    public static IEnumerable<AiModel> Matches(Atlas atlas, string text) => atlas.Content.Models
        .Where(model => model.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(model => model.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase))
        .ThenByDescending(model => model.Date);

    /// <summary>What to do when <see cref="Find"/> found none.</summary>
    public static string Advice(Atlas atlas, string text)
    {
        string[] near = [.. Matches(atlas, text).Take(MostNamed).Select(model => model.Name)];
        return near.Length == 0
            ? "The atlas has no model of this name; write a part of its name, such as Llama 3."
            : $"Several models match; write one of: {string.Join(", ", near)}.";
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
