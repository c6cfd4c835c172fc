using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>The publications that calculators cite.</summary>
internal static class Works
{
    public static readonly Citation Kaplan2020 = ArXiv("Kaplan et al. 2020, Scaling Laws for Neural Language Models", "2001.08361");
    public static readonly Citation Brown2020 = ArXiv("Brown et al. 2020, Language Models are Few-Shot Learners", "2005.14165");
    public static readonly Citation Chowdhery2022 = ArXiv("Chowdhery et al. 2022, PaLM: Scaling Language Modeling with Pathways", "2204.02311");
    public static readonly Citation Hoffmann2022 = ArXiv("Hoffmann et al. 2022, Training Compute-Optimal Large Language Models", "2203.15556");
    public static readonly Citation Besiroglu2024 = ArXiv("Besiroglu et al. 2024, Chinchilla Scaling: A Replication Attempt", "2404.10102");
    public static readonly Citation Narayanan2021 = ArXiv("Narayanan et al. 2021, Efficient Large-Scale Language Model Training on GPU Clusters Using Megatron-LM", "2104.04473");
    public static readonly Citation Patterson2021 = ArXiv("Patterson et al. 2021, Carbon Emissions and Large Neural Network Training", "2104.10350");
    public static readonly Citation Touvron2023 = ArXiv("Touvron et al. 2023, LLaMA: Open and Efficient Foundation Language Models", "2302.13971");
    public static readonly Citation Cottier2024 = ArXiv("Cottier et al. 2024, The Rising Costs of Training Frontier AI Models", "2405.21015");
    public static readonly Citation Rajbhandari2020 = ArXiv("Rajbhandari et al. 2020, ZeRO: Memory Optimizations Toward Training Trillion Parameter Models", "1910.02054");
    public static readonly Citation Korthikanti2022 = ArXiv("Korthikanti et al. 2022, Reducing Activation Recomputation in Large Transformer Models", "2205.05198");
    public static readonly Citation Li2023 = ArXiv("Li et al. 2023, Making AI Less Thirsty", "2304.03271");
    public static readonly Citation Douillard2023 = ArXiv("Douillard et al. 2023, DiLoCo: Distributed Low-Communication Training of Language Models", "2311.08105");
    public static readonly Citation Jaghouar2024 = ArXiv("Jaghouar et al. 2024, INTELLECT-1 Technical Report", "2412.01152");
    public static readonly Citation Kale2025 = ArXiv("Kale et al. 2025, Eager Updates for Overlapped Communication and Computation in DiLoCo", "2502.12996");
    public static readonly Citation Sun2024 = ArXiv("Sun et al. 2024, zkLLM: Zero Knowledge Proofs for Large Language Models", "2404.16109");
    public static readonly Citation Nanozk2026 = ArXiv("NANOZK, 2026", "2603.18046");

    public static readonly Citation TransformerMath = new("EleutherAI 2023, Transformer Math 101", "", "https://blog.eleuther.ai/transformer-math/");
    public static readonly Citation Kipply2022 = new("kipply 2022, Transformer Inference Arithmetic", "", "https://kipp.ly/transformer-inference-arithmetic/");
    public static readonly Citation ScalingBook = new("Austin et al. 2025, How to Scale Your Model", "", "https://jax-ml.github.io/scaling-book/");
    public static readonly Citation NcclTests = new("NVIDIA, nccl-tests", "doc/PERFORMANCE.md", "https://github.com/NVIDIA/nccl-tests");
    public static readonly Citation MlEngineering = new("Bekman, Machine Learning Engineering Open Book", "", "https://github.com/stas00/ml-engineering");
    public static readonly Citation CodeCarbon = new("CodeCarbon, global energy mix", "", "https://github.com/mlco2/codecarbon");
    public static readonly Citation TokenTerminal = new("Token Terminal, documentation of metrics", "", "https://docs.tokenterminal.com");
    public static readonly Citation ZkmlRepository = new("Kang et al. 2024, ZKML", "repository README", "https://github.com/ddkang/zkml");
    public static readonly Citation Young1974 = new("Young 1974, A First Order Approximation to the Optimum Checkpoint Interval", "", "https://doi.org/10.1145/361147.361115");
    public static readonly Citation ZkGpt2025 = new("zkGPT, 2025", "abstract", null);

    /// <summary>The article this atlas grew from; its sentences are taken apart under fact check.</summary>
    public static readonly Citation SourceArticle = new("The source article of this atlas", "", null);

    private static Citation ArXiv(string work, string id) => new(work, "", $"https://arxiv.org/abs/{id}");
}
