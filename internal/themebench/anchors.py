"""What scikit-learn makes of the same sets: TF-IDF of words with k-means, average linkage and spectral clustering.

Each is given the true number of groups, which a facilitator does not have. Reads paths, writes one JSON object a line.
Debian: python3-sklearn.
"""

import json
import sys
import time
import warnings

import sklearn
from sklearn.cluster import AgglomerativeClustering, KMeans, SpectralClustering
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.metrics.pairwise import cosine_similarity

warnings.filterwarnings("ignore")


def read(path):
    labels, texts = [], []
    with open(path, encoding="utf-8") as f:
        for line in f:
            label, tab, text = line.rstrip("\r\n").partition("\t")
            if tab:
                labels.append(label.strip())
                texts.append(text)
    return labels, texts


def main():
    print(json.dumps({"version": sklearn.__version__}))
    for path in sys.argv[1:]:
        labels, texts = read(path)
        k = len(set(labels))
        vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
        alike = cosine_similarity(vectors)
        methods = {
            "kmeans": lambda: KMeans(k, n_init=10, random_state=0).fit_predict(vectors),
            "average": lambda: AgglomerativeClustering(k, metric="precomputed", linkage="average").fit_predict(1 - alike),
            "spectral": lambda: SpectralClustering(k, affinity="precomputed", random_state=0).fit_predict(alike),
        }
        out = {"path": path}
        for name, run in methods.items():
            began = time.perf_counter()
            found = run()
            out[name] = {
                "ari": adjusted_rand_score(labels, found),
                "nmi": normalized_mutual_info_score(labels, found),
                "ms": 1000 * (time.perf_counter() - began),
            }
        print(json.dumps(out), flush=True)


if __name__ == "__main__":
    main()
