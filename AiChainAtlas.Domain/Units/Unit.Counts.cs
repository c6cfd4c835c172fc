namespace AiChainAtlas.Domain.Units;

/// <content>Plain numbers, shares and counted things.</content>
public sealed partial record Unit
{
    public static readonly Unit One = new("1", "", "a plain number", NumberStyle.Plain);

    public static readonly Unit Share = new("share", "", "a share between 0 and 1", NumberStyle.Percent)
    {
        Spellings = [("%", 0.01), ("percent", 0.01), ("per cent", 0.01), ("pct", 0.01)],
    };

    public static readonly Unit Times = new("ratio", "×", "a ratio", NumberStyle.Plain) { Spellings = ["x", "times", "fold"] };

    public static readonly Unit Parameters = new("parameters", "parameters", "model parameters", NumberStyle.Count)
    {
        Spellings = ["parameter", "params", "param", "weights"],
    };

    public static readonly Unit TextTokens = new("tokens", "tokens", "tokens of text, not tokens on a chain", NumberStyle.Count)
    {
        Spellings = ["token"],
    };
    public static readonly Unit Sequences = new("sequences", "sequences", "sequences of text", NumberStyle.Count)
    {
        Spellings = ["sequence", "seqs"],
    };
    public static readonly Unit Layers = new("layers", "layers", "transformer layers", NumberStyle.Plain) { Spellings = ["layer"] };

    public static readonly Unit Chips = new("chips", "chips", "accelerator chips", NumberStyle.Count)
    {
        Spellings = ["chip", "GPUs", "GPU", "TPUs", "TPU", "accelerators", "accelerator", "cards", "card"],
    };

    public static readonly Unit Provers = new("provers", "provers", "machines that make proofs", NumberStyle.Count)
    {
        Spellings = ["prover", "machines", "machine"],
    };

    public static readonly Unit Workers = new("workers", "workers", "workers that exchange gradients", NumberStyle.Count)
    {
        Spellings = ["worker", "nodes", "node"],
    };

    public static readonly Unit TokensPerParameter = new("tokens/parameter", "", "training tokens per parameter", NumberStyle.Plain)
    {
        Spellings = ["tokens/param", "x", "×"],
    };

    public static readonly Unit ChainTokens = new("chain tokens", "tokens", "tokens on a chain, not text", NumberStyle.Count)
    {
        Spellings = ["token"],
    };
    public static readonly Unit Gas = new("gas", "gas", "units of gas of a blockchain", NumberStyle.Count);

    public static readonly Unit Gwei = new("gwei", "gwei", "1e-9 of a chain's native token", NumberStyle.Plain)
    {
        Spellings = [("wei", 1e-9), ("ether", 1e9), ("ETH", 1e9)],
    };

    public static readonly Unit Nats = new("nats/token", "nats per token", "cross-entropy loss per token of text", NumberStyle.Plain)
    {
        Spellings = ["nats"],
    };
}
