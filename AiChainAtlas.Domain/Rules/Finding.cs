namespace AiChainAtlas.Domain.Rules;

/// <summary>One breach of one rule.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Path">
/// Where the datum is: <c>entries/render/facts/3/value</c>. The second thing of one id is <c>entries/render#2</c>.
/// Lists without ids count from 0: <c>relations/7/to</c>.
/// </param>
/// <param name="Message">What is wrong and how to mend it, in one sentence.</param>
public sealed record Finding(string Rule, string Path, string Message);
